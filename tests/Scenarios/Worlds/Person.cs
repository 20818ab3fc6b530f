using BlueGreen.Reporting;

namespace Scenarios.Worlds;

/// <summary>Somebody at a terminal, who answers as the test says after whatever happens meanwhile.</summary>
/// <param name="answer">The answer; null closes the terminal.</param>
internal sealed class Person(string? answer) : IConfirmation
{
    /// <value>What happens while he thinks.</value>
    public Func<Task> Meanwhile { get; init; } = static () => Task.CompletedTask;

    /// <value>The plans that he was shown.</value>
    public List<string> Shown { get; } = [];

    public bool CanAsk => true;

    public async Task<string?> AskAsync(string plan, string question, CancellationToken cancellationToken)
    {
        Shown.Add(plan);
        await Meanwhile();
        return answer;
    }
}
