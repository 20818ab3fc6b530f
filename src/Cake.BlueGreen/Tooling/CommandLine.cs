using System.Text.RegularExpressions;
using Cake.Core;
using Cake.Core.IO;

namespace Cake.BlueGreen.Tooling;

/// <summary>Arguments that arrive as they were meant, whatever is in them.</summary>
internal static partial class CommandLine
{
    /// <summary>Appends one argument; Cake's own quotes would leave quotation marks inside it to end it.</summary>
    public static ProcessArgumentBuilder AppendExact(this ProcessArgumentBuilder arguments, string value) =>
        arguments.AppendQuoted(
            FinalBackslashes().Replace(BackslashesBeforeQuote().Replace(value, "${slashes}${slashes}\\\""), "${slashes}${slashes}")
        );

    [GeneratedRegex("(?<slashes>\\\\*)\"", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex BackslashesBeforeQuote();

    [GeneratedRegex("(?<slashes>\\\\+)$", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex FinalBackslashes();
}
