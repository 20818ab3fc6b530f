using System.Text.Json;
using System.Text.Json.Nodes;

namespace BlueGreen.Configuration;

/// <summary>One of a few words, written exactly so.</summary>
internal sealed record ChoiceType<T>(IReadOnlyDictionary<string, T> Choices) : SettingType<T>
    where T : struct, Enum
{
    public override string Name => "choice";

    public override string Range => string.Join(", ", Choices.Keys);

    public override string Misread => "is not one of the choices";

    public override string Remedy => $"use {string.Join(", ", Choices.Keys.SkipLast(1))} or {Choices.Keys.Last()}";

    public override bool TryRead(JsonElement json, out T value)
    {
        value = default;
        return json.ValueKind == JsonValueKind.String && Choices.TryGetValue(json.GetString()!, out value);
    }

    public override IEnumerable<Fault> Faults(T value) => Choices.Values.Contains(value) ? [] : [new Fault(Misread)];

    public override JsonNode Write(T value) =>
        JsonValue.Create(Choices.FirstOrDefault(choice => choice.Value.Equals(value)).Key ?? value.ToString());

    public override JsonObject Schema() =>
        new() { ["type"] = "string", ["enum"] = new JsonArray([.. Choices.Keys.Select(key => (JsonNode)JsonValue.Create(key))]) };
}
