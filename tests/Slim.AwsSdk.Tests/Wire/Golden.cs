using System.Text.Json;
using System.Text.Json.Serialization;
using Slim.AwsSdk.Tests.Support;

namespace Slim.AwsSdk.Tests.Wire;

/// <summary>
/// What botocore, the reference client of another language, sends and understands: one file per operation under <c>Golden/</c>, made
/// by <c>Golden/make.py</c> with botocore's own serializers and parsers.
/// </summary>
internal sealed record Golden(IReadOnlyDictionary<string, string> Errors, IReadOnlyList<GoldenCase> Cases)
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        RespectRequiredConstructorParameters = true,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    };

    public static string Folder { get; } = Path.Combine(AppContext.BaseDirectory, "Wire", "Golden");

    public static IEnumerable<(string Service, string Operation)> Operations =>
        from service in Clients.Services
        from file in Directory.EnumerateFiles(Path.Combine(Folder, service), "*.json").Order(StringComparer.Ordinal)
        select (service, Path.GetFileNameWithoutExtension(file));

    public static Golden Of(string service, string operation) => Read<Golden>(Path.Combine(service, operation + ".json"));

    public static T Read<T>(string file) => JsonSerializer.Deserialize<T>(File.ReadAllText(Path.Combine(Folder, file)), Options)!;
}

internal sealed record GoldenCase(
    string Name,
    JsonElement Input,
    GoldenRequest Request,
    IReadOnlyDictionary<string, string> Headers,
    string Answer,
    JsonElement Output
);

/// <summary>A request; a form for the Query protocol, XML (empty: no body) for REST-XML.</summary>
internal sealed record GoldenRequest(
    string Method,
    string Path,
    IReadOnlyDictionary<string, string> Query,
    IReadOnlyDictionary<string, string>? Form = null,
    string? Xml = null
);
