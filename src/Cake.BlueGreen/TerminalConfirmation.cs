using System.Diagnostics.CodeAnalysis;
using BlueGreen.Reporting;

namespace Cake.BlueGreen;

/// <summary>Asks the person at the terminal that this process was started in.</summary>
/// <param name="input">Where he types.</param>
/// <param name="output">What he sees.</param>
/// <param name="isTerminal">Whether both are a terminal.</param>
internal sealed class TerminalConfirmation(TextReader input, TextWriter output, bool isTerminal) : IConfirmation
{
    public bool CanAsk => isTerminal;

    [SuppressMessage("ApiDesign", "RS0030", Justification = "The one place that asks a person: Cake has nothing to read an answer with.")]
    public static TerminalConfirmation OfThisProcess() =>
        new(Console.In, Console.Out, isTerminal: !Console.IsInputRedirected && !Console.IsOutputRedirected);

    public async Task<string?> AskAsync(string plan, string question, CancellationToken cancellationToken)
    {
        await output.WriteAsync($"{Environment.NewLine}{plan}{Environment.NewLine}{Environment.NewLine}{question} ").ConfigureAwait(false);
        await output.FlushAsync(cancellationToken).ConfigureAwait(false);
        return await input.ReadLineAsync(cancellationToken).ConfigureAwait(false);
    }
}
