using System.Text.Json;

namespace BlueGreen.Aws;

/// <summary>The trust policy of a role: who may assume it.</summary>
internal static class TrustPolicy
{
    private const string Service = "ec2.amazonaws.com";
    private const string Action = "sts:AssumeRole";

    /// <summary>Lets EC2 assume a role for its instances, and nobody else.</summary>
    public const string ForEc2 =
        $$"""{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"{{Service}}"},"Action":"{{Action}}"}]}""";

    /// <summary>Whether a policy lets EC2 assume the role. A statement with a condition does not count: whether it holds can't be known here.</summary>
    /// <param name="document">As IAM answers it: URL-encoded.</param>
    public static bool LetsEc2Assume(string document)
    {
        try
        {
            using var json = JsonDocument.Parse(Uri.UnescapeDataString(document));
            return json.RootElement.ValueKind == JsonValueKind.Object && Each(json.RootElement, "Statement").Any(LetsEc2);
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static bool LetsEc2(JsonElement statement) =>
        statement.ValueKind == JsonValueKind.Object
        && Each(statement, "Effect").Any(effect => Is(effect, "Allow"))
        && Each(statement, "Action").Any(action => Is(action, Action) || Is(action, "sts:*") || Is(action, "*"))
        && !Each(statement, "Condition").Any()
        && Each(statement, "Principal")
            .Any(principal =>
                principal.ValueKind == JsonValueKind.Object && Each(principal, "Service").Any(service => Is(service, Service))
            );

    // Where IAM allows a list it allows a single value too.
    private static IEnumerable<JsonElement> Each(JsonElement parent, string name) =>
        !parent.TryGetProperty(name, out var value) ? []
        : value.ValueKind == JsonValueKind.Array ? value.EnumerateArray()
        : [value];

    private static bool Is(JsonElement value, string text) =>
        value.ValueKind == JsonValueKind.String && string.Equals(value.GetString(), text, StringComparison.OrdinalIgnoreCase);
}
