using System.Text.Json;
using System.Text.Json.Serialization;

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
}
