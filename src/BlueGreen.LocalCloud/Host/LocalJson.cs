using System.Text.Json;
using System.Text.Json.Serialization;
using BlueGreen.LocalCloud.Wire;

namespace BlueGreen.LocalCloud.Host;

/// <summary>The JSON of the cloud's own endpoints: camel case, unknown names are errors.</summary>
internal static class LocalJson
{
    public static JsonSerializerOptions Options { get; } =
        new(JsonSerializerDefaults.Web)
        {
            UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
            Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
        };

    /// <summary>An answer that is a value.</summary>
    public static CloudResponse Answer<T>(int status, T value) =>
        CloudResponse.Text(status, "application/json", JsonSerializer.Serialize(value, Options));
}
