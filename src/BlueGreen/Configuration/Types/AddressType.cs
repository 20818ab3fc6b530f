using System.Text.Json;
using System.Text.Json.Nodes;

namespace BlueGreen.Configuration;

/// <summary>An http or https address. One with a user and a password in it is refused unseen: settings hold no secrets.</summary>
internal sealed record AddressType : SettingType<Uri>
{
    public override string Name => "address";

    public override string Range => "an http or https address, without user and password";

    public override string Misread => "is not an address";

    public override string Remedy => $"use {Range}, such as http://localhost:4566";

    public override bool Hidden => true;

    public override bool TryRead(JsonElement json, out Uri value)
    {
        value = null!;
        return json.ValueKind == JsonValueKind.String && Uri.TryCreate(json.GetString(), UriKind.Absolute, out value!);
    }

    public override IEnumerable<Fault> Faults(Uri value)
    {
        if (!value.IsAbsoluteUri || value.Scheme is not ("http" or "https"))
        {
            yield return new Fault("is neither http nor https");
        }
        else if (value.UserInfo.Length > 0)
        {
            yield return new Fault("holds a user or a password");
        }
    }

    public override JsonNode Write(Uri value) => JsonValue.Create(value.OriginalString);

    public override JsonObject Schema() => new() { ["type"] = "string", ["pattern"] = "^https?://" };
}
