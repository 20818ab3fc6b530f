using System.Text.Json;
using System.Text.Json.Serialization;

namespace Slim.AwsSdk.Tests.Wire;

/// <summary>
/// What botocore, the reference client of another language, sends and understands: one file per operation under <c>Golden/</c>, made
/// by <c>Golden/make.py</c> with botocore's own serializers and parsers.
/// </summary>
public sealed record Golden(IReadOnlyDictionary<string, string> Errors, IReadOnlyList<GoldenCase> Cases)
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        RespectRequiredConstructorParameters = true,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    };

    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Wire", "Golden");

    public static IEnumerable<string> OperationsOf(string service) =>
        Directory
            .EnumerateFiles(Path.Combine(Folder, service), "*.json")
            .Select(file => Path.GetFileNameWithoutExtension(file))
            .Order(StringComparer.Ordinal);

    public static Golden Of(string service, string operation) => Read<Golden>(Path.Combine(service, operation + ".json"));

    public static T Read<T>(string file) => JsonSerializer.Deserialize<T>(File.ReadAllText(Path.Combine(Folder, file)), Options)!;
}

public sealed record GoldenCase(
    string Name,
    JsonElement Input,
    GoldenRequest Request,
    IReadOnlyDictionary<string, string> Headers,
    string Answer,
    JsonElement Output
);

/// <summary>A request; a form for the Query protocol, XML (empty: no body) for REST-XML.</summary>
public sealed record GoldenRequest(
    string Method,
    string Path,
    IReadOnlyDictionary<string, string> Query,
    IReadOnlyDictionary<string, string>? Form = null,
    string? Xml = null
);

/// <summary>Where a service is in a region; the variant is empty, <c>fips</c> or <c>dualstack</c>.</summary>
public sealed record GoldenEndpoint(string Service, string Region, string Variant, Uri Url, string SigningRegion);
