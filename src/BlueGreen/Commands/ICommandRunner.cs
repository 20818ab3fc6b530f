namespace BlueGreen.Commands;

/// <summary>Runs commands of the user's own on this machine.</summary>
internal interface ICommandRunner
{
    /// <summary>Runs one to its end; a failure is an end too.</summary>
    /// <param name="command">The command.</param>
    /// <param name="tell">Takes each line that it writes, outputs and errors in the order of arrival, one at a time.</param>
    /// <param name="cancellationToken">Ends it, with all that it has started.</param>
    public Task<CommandEnd> RunAsync(Command command, Action<string> tell, CancellationToken cancellationToken);
}
