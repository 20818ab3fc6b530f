using System.Text.Json;
using System.Text.Json.Nodes;

namespace BlueGreen.Configuration;

/// <summary>A list of texts of one form, each of them once.</summary>
/// <param name="Form">The form of an item, in the plural, with an example.</param>
/// <param name="Minimum">The fewest items.</param>
/// <param name="Maximum">The most items.</param>
/// <param name="Check">Tells what is wrong with an item, or null.</param>
internal sealed record TextListType(string Form, int Minimum, int Maximum, Func<string, string?> Check) : SettingType<IReadOnlyList<string>>
{
    public override string Name => "list";

    public override string Range => $"{Minimum}-{Maximum} {Form}";

    public override string Misread => "is not a list of texts";

    public override string Remedy => $"use a list of {Range}";

    public override bool TryRead(JsonElement json, out IReadOnlyList<string> value)
    {
        var readable = json.ValueKind == JsonValueKind.Array && json.EnumerateArray().All(item => item.ValueKind == JsonValueKind.String);
        value = readable ? [.. json.EnumerateArray().Select(item => item.GetString()!)] : [];
        return readable;
    }

    public override IEnumerable<Fault> Faults(IReadOnlyList<string> value)
    {
        if (value.Count < Minimum || value.Count > Maximum)
        {
            yield return new Fault(value.Count == 0 ? "is empty" : $"has {value.Count} items");
        }

        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        for (var item = 0; item < value.Count; item++)
        {
            if (Check(value[item]) is { } problem)
            {
                yield return new Fault(problem, item);
            }
            else if (!seen.Add(value[item]))
            {
                yield return new Fault("is there twice", item);
            }
        }
    }

    public override JsonNode Write(IReadOnlyList<string> value) =>
        new JsonArray([.. value.Select(item => (JsonNode)JsonValue.Create(item))]);

    public override JsonNode FromOption(string text) => Write(text.Split(',', StringSplitOptions.TrimEntries));

    public override JsonObject Schema() =>
        new()
        {
            ["type"] = "array",
            ["items"] = new JsonObject { ["type"] = "string", ["minLength"] = 1 },
            ["minItems"] = Minimum,
            ["maxItems"] = Maximum,
            ["uniqueItems"] = true,
        };
}
