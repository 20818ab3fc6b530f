using System.IO.Enumeration;
using System.Text.Json;

namespace BlueGreen.LocalCloud.Policy;

/// <summary>
/// What a policy file says: an IAM policy document (<c>Statement</c> with <c>Effect</c> and <c>Action</c>; resources and conditions are not
/// looked at), or the short form <c>{"deny":["route53:*"]}</c>, which allows the rest, with <c>"allow"</c> to name what is left.
/// </summary>
internal sealed record PolicyDocument(IReadOnlyList<string> Allowed, IReadOnlyList<string> Denied)
{
    /// <summary>A denial wins; what is not allowed is denied.</summary>
    public bool Allows(string action) => Matches(Allowed, action) && !Matches(Denied, action);

    /// <exception cref="JsonException">The text is no policy.</exception>
    public static PolicyDocument Parse(string json)
    {
        using var document = JsonDocument.Parse(json);
        var root = document.RootElement;
        if (root.TryGetProperty("Statement", out var statement))
        {
            var statements = statement.ValueKind == JsonValueKind.Array ? statement.EnumerateArray().ToList() : [statement];
            return new PolicyDocument(Actions(statements, "Allow"), Actions(statements, "Deny"));
        }

        return root.TryGetProperty("deny", out _) || root.TryGetProperty("allow", out _)
            ? new PolicyDocument(
                root.TryGetProperty("allow", out var allow) ? Texts(allow) : ["*"],
                root.TryGetProperty("deny", out var deny) ? Texts(deny) : []
            )
            : throw new JsonException("A policy has a 'Statement', or 'deny' and 'allow'.");
    }

    private static List<string> Actions(List<JsonElement> statements, string effect) =>
        [.. statements.Where(s => s.GetProperty("Effect").GetString() == effect).SelectMany(s => Texts(s.GetProperty("Action")))];

    private static List<string> Texts(JsonElement element) =>
        element.ValueKind == JsonValueKind.Array
            ? [.. element.EnumerateArray().Select(e => e.GetString() ?? "")]
            : [element.GetString() ?? ""];

    private static bool Matches(IReadOnlyList<string> patterns, string action) =>
        patterns.Any(p => FileSystemName.MatchesSimpleExpression(p, action, ignoreCase: true));
}
