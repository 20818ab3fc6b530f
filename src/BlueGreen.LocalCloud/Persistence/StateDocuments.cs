using System.Reflection;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using BlueGreen.LocalCloud.Host;

namespace BlueGreen.LocalCloud.Persistence;

/// <summary>The state as one JSON document per service.</summary>
internal static class StateDocuments
{
    private static readonly JsonSerializerOptions Options = new() { Converters = { new JsonStringEnumConverter() } };

    private static readonly PropertyInfo[] Services = typeof(CloudState).GetProperties();

    public static IEnumerable<(string Service, string Json)> Of(CloudState state) =>
        Services.Select(p =>
            (p.Name, Encoding.UTF8.GetString(JsonSerializer.SerializeToUtf8Bytes(p.GetValue(state), p.PropertyType, Options)))
        );

    public static CloudState Read(IEnumerable<(string Service, string Json)> documents)
    {
        var state = new JsonObject();
        foreach (var (service, json) in documents)
        {
            state[service] = JsonNode.Parse(json);
        }

        return state.Deserialize<CloudState>(Options) ?? new CloudState();
    }
}
