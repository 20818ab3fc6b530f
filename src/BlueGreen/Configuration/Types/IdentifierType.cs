using System.Text.Json;
using System.Text.Json.Nodes;
using BlueGreen.Naming;

namespace BlueGreen.Configuration;

/// <summary>A wrapped identifier.</summary>
internal sealed record IdentifierType<T>(string Name) : SettingType<T>
    where T : struct, IIdentifier<T>
{
    public override string Name { get; } = Name;

    public override string Range => T.Expected;

    public override string Misread => $"is not {T.Expected.Split(" such as ", 2)[0]}";

    public override string Remedy => $"use {T.Expected}";

    public override bool Hidden => typeof(T) == typeof(SecretReference);

    public override bool TryRead(JsonElement json, out T value)
    {
        value = default;
        return json.ValueKind == JsonValueKind.String && T.TryParse(json.GetString(), out value);
    }

    public override IEnumerable<Fault> Faults(T value) => value.Equals(default(T)) ? [new Fault("is empty")] : [];

    public override JsonNode Write(T value) => JsonValue.Create(value.ToString())!;

    public override JsonObject Schema() => new() { ["type"] = "string", ["minLength"] = 1 };
}
