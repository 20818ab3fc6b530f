using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace BlueGreen.Configuration;

/// <summary>Text of a form: <c>a file's path</c>, <c>an instance type such as t3.micro</c>.</summary>
/// <param name="Name">The form in a word or two.</param>
/// <param name="Form">The form with its article and an example.</param>
/// <param name="Pattern">A regular expression that the whole text matches, in the words that JSON Schema shares with .NET.</param>
/// <param name="MayHoldSecrets">Whether the text may hold a secret, as a command may.</param>
internal sealed record TextType(string Name, string Form, string Pattern, bool MayHoldSecrets = false) : SettingType<string>
{
    public override string Name { get; } = Name;

    public override string Range => Form;

    public override string Misread => "is not text";

    public override string Remedy => $"use {Form}";

    public override bool Hidden => MayHoldSecrets;

    public override bool TryRead(JsonElement json, out string value)
    {
        value = json.ValueKind == JsonValueKind.String ? json.GetString()! : string.Empty;
        return json.ValueKind == JsonValueKind.String;
    }

    public override IEnumerable<Fault> Faults(string value) => Matches(value) ? [] : [new Fault($"is not {Form}")];

    public override JsonNode Write(string value) => JsonValue.Create(value);

    public override JsonObject Schema() => new() { ["type"] = "string", ["pattern"] = Pattern };

    // "$" alone would forgive a last line feed.
    private bool Matches(string value) =>
        Regex.Match(value, Pattern, RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1)) is { Success: true } match
        && match.Length == value.Length;
}
