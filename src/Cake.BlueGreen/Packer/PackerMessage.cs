namespace Cake.BlueGreen.Packer;

/// <summary>One line of Packer's machine-readable output: <c>timestamp,target,type,data...</c>.</summary>
/// <param name="Type">The kind: <c>ui</c>, <c>error</c>, <c>version</c>, <c>artifact</c>, ...</param>
/// <param name="Data">What it tells, unescaped.</param>
internal sealed record PackerMessage(string Type, IReadOnlyList<string> Data)
{
    /// <returns>The message; null where the line is none.</returns>
    public static PackerMessage? Parse(string line)
    {
        var fields = line.Split(',');
        return fields.Length > 2 && long.TryParse(fields[0], out _)
            ? new PackerMessage(fields[2], [.. fields[3..].Select(Unescape)])
            : null;
    }

    /// <value>What it says to a person; null for a message to programs.</value>
    public string? Said => Type == "ui" && Data is [_, var text, ..] ? text : null;

    /// <value>Whether it belongs to something that was said before: what a script writes, each tag.</value>
    public bool IsDetail => Said is not null && Data[0] == "message";

    /// <value>Whether a person is to take it for an error.</value>
    public bool IsError => Type == "ui" && Data is ["error", ..];

    private static string Unescape(string field) =>
        field
            .Replace("%!(PACKER_COMMA)", ",", StringComparison.Ordinal)
            .Replace("\\n", "\n", StringComparison.Ordinal)
            .Replace("\\r", "\r", StringComparison.Ordinal);
}
