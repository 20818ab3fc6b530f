namespace Build.Options;

/// <summary>The one option that must be known before the engine starts: it writes on its own.</summary>
internal static class OutputOption
{
    public static bool IsJson(IEnumerable<string> arguments) =>
        arguments.Any(argument => argument.Equals("--output=json", StringComparison.OrdinalIgnoreCase));
}
