using BlueGreen.Commands;

namespace Scenarios.Worlds;

/// <summary>What stands for this machine's shell: commands end as the test says, and are remembered.</summary>
/// <param name="run">Runs each; it may tell lines.</param>
internal sealed class Shell(Func<Command, Action<string>, CommandEnd> run) : ICommandRunner
{
    public static readonly CommandEnd Good = new CommandEnd.Exited(0);

    private readonly List<Command> commands = [];

    /// <summary>A shell in which every command succeeds but those that are named.</summary>
    public Shell(params string[] failing)
        : this((command, _) => failing.Contains(command.Line) ? new CommandEnd.Exited(1) : Good) { }

    public IReadOnlyList<Command> Commands => commands;

    public IReadOnlyList<string> Lines => [.. commands.Select(command => command.Line)];

    /// <summary>What that command found in its environment.</summary>
    public IReadOnlyDictionary<string, string> FactsOf(string line) => commands.Single(command => command.Line == line).Facts;

    public Task<CommandEnd> RunAsync(Command command, Action<string> tell, CancellationToken cancellationToken)
    {
        commands.Add(command);
        return Task.FromResult(run(command, tell));
    }
}
