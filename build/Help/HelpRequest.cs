namespace Build.Help;

/// <summary>Somebody asks for help: in general, or with one target.</summary>
/// <param name="Target">The target as it was written; null for all.</param>
internal sealed record HelpRequest(string? Target)
{
    private static readonly string[] Words = ["--help", "-h", "-?"];

    /// <summary>Reads <c>--help</c>, <c>--help=Switch</c>, <c>--help Switch</c>; null where nobody asks.</summary>
    public static HelpRequest? Parse(IReadOnlyList<string> arguments)
    {
        for (var i = 0; i < arguments.Count; i++)
        {
            if (arguments[i].StartsWith("--help=", StringComparison.OrdinalIgnoreCase))
            {
                return new HelpRequest(arguments[i]["--help=".Length..]);
            }

            if (Words.Contains(arguments[i], StringComparer.OrdinalIgnoreCase))
            {
                var next = arguments.ElementAtOrDefault(i + 1);
                return new HelpRequest(next is null || next.StartsWith('-') ? null : next);
            }
        }

        return null;
    }
}
