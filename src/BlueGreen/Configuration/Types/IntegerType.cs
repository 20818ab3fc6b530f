using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace BlueGreen.Configuration;

/// <summary>A whole number.</summary>
internal sealed record IntegerType(int Minimum, int Maximum, string Unit) : SettingType<int>
{
    public override string Name => "number";

    public override string Range => Unit.Length == 0 ? $"{Minimum}-{Maximum}" : $"{Minimum}-{Maximum} {Unit}";

    public override string Misread => "is not a whole number";

    public override string Remedy => $"use {Range}";

    public override bool TryRead(JsonElement json, out int value)
    {
        value = 0;
        return json.ValueKind == JsonValueKind.Number && json.TryGetInt32(out value);
    }

    public override IEnumerable<Fault> Faults(int value) => value < Minimum || value > Maximum ? [new Fault("is out of range")] : [];

    public override JsonNode Write(int value) => JsonValue.Create(value);

    public override JsonNode FromOption(string text) =>
        int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? JsonValue.Create(number)
            : base.FromOption(text);

    public override JsonObject Schema() =>
        new()
        {
            ["type"] = "integer",
            ["minimum"] = Minimum,
            ["maximum"] = Maximum,
        };
}
