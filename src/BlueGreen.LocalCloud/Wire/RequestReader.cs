using System.Formats.Cbor;
using System.Text.Json;
using System.Xml;
using System.Xml.Linq;

namespace BlueGreen.LocalCloud.Wire;

/// <summary>Finds service, protocol, action and parameters of a request.</summary>
internal sealed class RequestReader(RouteTable table)
{
    private static readonly HashSet<string> Envelope = new(StringComparer.Ordinal) { "Action", "Version" };

    public RoutedCall Read(CloudRequest sent)
    {
        var request = ContentEncoding.Unpacked(sent);
        var scope = CredentialScope.Of(request);
        var routed = Read(request, scope);
        // A service that is not here must not be answered by another one that happens to have an action of the name.
        return scope.Service.Length == 0 || table.Services.Any(s => s.SigningName == scope.Service)
            ? routed
            : routed with
            {
                Operation = null,
            };
    }

    private RoutedCall Read(CloudRequest request, CredentialScope scope)
    {
        if (request.Path.StartsWith("/service/", StringComparison.Ordinal))
        {
            return ReadCbor(request, scope);
        }

        if (request.Header("X-Amz-Target") is { } target)
        {
            return ReadJson(request, scope, target);
        }

        var rest = table.Services.First(s => s.Protocol == Protocol.RestXml);
        return scope.Service == rest.SigningName || request.Path.StartsWith($"/{rest.Version}/", StringComparison.Ordinal)
            ? ReadRest(request, scope, rest)
            : ReadQuery(request, scope);
    }

    private RoutedCall ReadQuery(CloudRequest request, CredentialScope scope)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        FlatParameters.ReadForm(request.Query, values);
        FlatParameters.ReadForm(request.BodyText, values);
        var action = values.GetValueOrDefault("Action", "");
        var version = values.GetValueOrDefault("Version", "");
        var service =
            table.Services.FirstOrDefault(s => s.SigningName == scope.Service && s.Version == version)
            ?? table.Services.FirstOrDefault(s => s.SigningName == scope.Service)
            ?? table.Services.FirstOrDefault(s => s.Version == version)
            ?? table.Services[0];
        var sent = values.Where(v => !Envelope.Contains(v.Key) && !IsSignature(v.Key)).ToDictionary(StringComparer.Ordinal);
        return Routed(service, service.Protocol, action, sent, scope);
    }

    private RoutedCall ReadJson(CloudRequest request, CredentialScope scope, string target)
    {
        var service = table.Services.FirstOrDefault(s => s.SigningName == scope.Service) ?? Monitoring();
        var protocol =
            request.Header("Content-Type")?.Contains("1.1", StringComparison.Ordinal) == true ? Protocol.Json11 : Protocol.Json10;
        return ReadBody(
            service,
            protocol,
            target[(target.LastIndexOf('.') + 1)..],
            scope,
            values => FlatParameters.ReadJson(request.Body, values)
        );
    }

    private RoutedCall ReadCbor(CloudRequest request, CredentialScope scope)
    {
        var service = table.Services.FirstOrDefault(s => s.SigningName == scope.Service) ?? Monitoring();
        var action = request.Path[(request.Path.LastIndexOf('/') + 1)..];
        return ReadBody(service, Protocol.Cbor, action, scope, values => FlatParameters.ReadCbor(request.Body, values));
    }

    private static RoutedCall ReadBody(
        ServiceRoutes service,
        Protocol protocol,
        string action,
        CredentialScope scope,
        Action<Dictionary<string, string>> read
    )
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        try
        {
            read(values);
        }
        catch (Exception e) when (e is JsonException or CborContentException or InvalidOperationException)
        {
            return Unreadable(service, protocol, action, scope, new AwsException("SerializationException", "The body could not be read."));
        }

        return Routed(service, protocol, action, values, scope);
    }

    private static RoutedCall ReadRest(CloudRequest request, CredentialScope scope, ServiceRoutes service)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        FlatParameters.ReadForm(request.Query, values);
        var operation = service.Operations.Values.FirstOrDefault(o =>
            o.Method == request.Method && RestPath.Matches(o.Path, request.Path, request.Query, values)
        );
        var action = operation?.Name ?? $"{request.Method} {request.Path}";
        try
        {
            var xml = request.Body.Length == 0 ? null : WithoutNamespaces(XElement.Parse(request.BodyText, LoadOptions.PreserveWhitespace));
            return new RoutedCall(service, service.Protocol, action, operation, new Parameters(values, service.Validation), scope, xml);
        }
        catch (XmlException)
        {
            return Unreadable(service, service.Protocol, action, scope, new AwsException("MalformedInput", "Unable to parse the XML."));
        }
    }

    private static RoutedCall Routed(
        ServiceRoutes service,
        Protocol protocol,
        string action,
        Dictionary<string, string> values,
        CredentialScope scope
    ) =>
        new(
            service,
            protocol,
            action,
            service.Operations.GetValueOrDefault(action),
            new Parameters(values, service.Validation),
            scope,
            Xml: null
        );

    /// <summary>A body that cannot be read is an answer like any other: the operation that refuses it.</summary>
    private static RoutedCall Unreadable(
        ServiceRoutes service,
        Protocol protocol,
        string action,
        CredentialScope scope,
        AwsException error
    ) =>
        new(
            service,
            protocol,
            action,
            new Operation(action, _ => throw error) { Mutating = false },
            new Parameters(new Dictionary<string, string>(StringComparer.Ordinal), service.Validation),
            scope,
            Xml: null
        );

    private ServiceRoutes Monitoring() => table.Services.First(s => s.SigningName == "monitoring");

    private static bool IsSignature(string name) =>
        name.StartsWith("X-Amz-", StringComparison.OrdinalIgnoreCase) || name is "AWSAccessKeyId" or "Signature";

    private static XElement WithoutNamespaces(XElement element) =>
        new(element.Name.LocalName, element.HasElements ? element.Elements().Select(e => (object)WithoutNamespaces(e)) : element.Value);
}
