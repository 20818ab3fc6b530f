namespace BlueGreen.Reporting;

/// <summary>A person who is asked before a run changes anything.</summary>
public interface IConfirmation
{
    /// <value>Whether there is a terminal in which somebody could answer.</value>
    public bool CanAsk { get; }

    /// <summary>Shows what is about to happen, and asks.</summary>
    /// <param name="plan">The plan, as a runbook of several lines.</param>
    /// <param name="question">One line.</param>
    /// <param name="cancellationToken">Stops waiting for an answer.</param>
    /// <returns>The answer as it was typed; null where the terminal was closed.</returns>
    public Task<string?> AskAsync(string plan, string question, CancellationToken cancellationToken);
}
