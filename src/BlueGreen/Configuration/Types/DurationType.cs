using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace BlueGreen.Configuration;

/// <summary>A length of time: a whole number and its unit, <c>90s</c>, <c>10m</c>, <c>1h</c>; a bare 0 needs none.</summary>
internal sealed record DurationType(TimeSpan Minimum, TimeSpan Maximum) : SettingType<TimeSpan>
{
    // Any count of this length, in hours too, fits a TimeSpan.
    private const int MostDigits = 8;

    public override string Name => "duration";

    public override string Range => $"{Text(Minimum)} to {Text(Maximum)}";

    public override string Misread => "is not a duration";

    public override string Remedy => $"use a number with s, m or h, {Range}";

    public override bool TryRead(JsonElement json, out TimeSpan value)
    {
        value = TimeSpan.Zero;
        return json.ValueKind == JsonValueKind.String && TryParse(json.GetString()!, out value);
    }

    public override IEnumerable<Fault> Faults(TimeSpan value) => value < Minimum || value > Maximum ? [new Fault("is out of range")] : [];

    public override JsonNode Write(TimeSpan value) => JsonValue.Create(Text(value));

    public override JsonObject Schema() => new() { ["type"] = "string", ["pattern"] = $"^(0|[0-9]{{1,{MostDigits}}}[smh])$" };

    private static bool TryParse(string text, out TimeSpan value)
    {
        value = TimeSpan.Zero;
        if (string.Equals(text, "0", StringComparison.Ordinal))
        {
            return true;
        }

        if (text.Length is < 2 or > MostDigits + 1 || !text[..^1].All(char.IsAsciiDigit))
        {
            return false;
        }

        var count = int.Parse(text[..^1], NumberStyles.None, CultureInfo.InvariantCulture);
        value = text[^1] switch
        {
            's' => TimeSpan.FromSeconds(count),
            'm' => TimeSpan.FromMinutes(count),
            'h' => TimeSpan.FromHours(count),
            _ => TimeSpan.MinValue,
        };
        return value != TimeSpan.MinValue;
    }

    /// <summary>The largest unit that keeps the number whole.</summary>
    private static string Text(TimeSpan value) =>
        value switch
        {
            _ when value == TimeSpan.Zero => "0s",
            _ when value.Ticks % TimeSpan.TicksPerHour == 0 => $"{value.Ticks / TimeSpan.TicksPerHour}h",
            _ when value.Ticks % TimeSpan.TicksPerMinute == 0 => $"{value.Ticks / TimeSpan.TicksPerMinute}m",
            _ => string.Create(CultureInfo.InvariantCulture, $"{value.TotalSeconds:0.###}s"),
        };
}
