using BlueGreen.LocalCloud.Wire;

namespace BlueGreen.LocalCloud.LoadBalancing.Classic;

/// <summary>Reads and checks listeners.</summary>
internal static class Listeners
{
    public static List<Listener> Read(Parameters parameters)
    {
        var sent = parameters.Structures("Listeners");
        if (sent.Count == 0)
        {
            throw parameters.Missing("Listeners");
        }

        List<Listener> listeners = [.. sent.Select(ReadOne)];
        var twice = listeners.GroupBy(listener => listener.Port).FirstOrDefault(group => group.Count() > 1);
        return twice is null
            ? listeners
            : throw ElbErrors.InvalidConfiguration($"More than one listener was given for the load balancer port {twice.Key}.");
    }

    /// <summary>Refuses a certificate that cannot be one: nothing issues certificates here, so any well-formed ARN counts as issued.</summary>
    public static string Certificate(string id) =>
        id.StartsWith("arn:aws", StringComparison.Ordinal)
        && (
            id.Contains(":acm:", StringComparison.Ordinal) && id.Contains(":certificate/", StringComparison.Ordinal)
            || id.Contains(":iam:", StringComparison.Ordinal) && id.Contains(":server-certificate/", StringComparison.Ordinal)
        )
            ? id
            : throw ElbErrors.CertificateNotFound(id);

    public static bool IsSecure(string protocol) => protocol is "HTTPS" or "SSL";

    private static Listener ReadOne(Parameters sent)
    {
        var protocol = Protocol(sent.Required("Protocol"));
        var port = Port(sent, "LoadBalancerPort");
        var instancePort = Port(sent, "InstancePort");
        var instanceProtocol = sent.Text("InstanceProtocol") is { } text ? Protocol(text) : WithoutEncryption(protocol);
        if (WithoutEncryption(protocol) != WithoutEncryption(instanceProtocol))
        {
            throw ElbErrors.Validation("Protocols must be at the same layer: HTTP and HTTPS, or TCP and SSL.");
        }

        var certificate = sent.Text("SSLCertificateId");
        if (IsSecure(protocol) && certificate is null)
        {
            throw ElbErrors.InvalidConfiguration($"A certificate must be specified for the {protocol} listener on port {port}.");
        }

        return new Listener
        {
            Protocol = protocol,
            Port = port,
            InstanceProtocol = instanceProtocol,
            InstancePort = instancePort,
            CertificateId = IsSecure(protocol) ? Certificate(certificate!) : null,
        };
    }

    private static int Port(Parameters sent, string name) => sent.Integer(name, min: 1, max: 65535) ?? throw sent.Missing(name);

    private static string Protocol(string text) =>
        text.ToUpperInvariant() is ("HTTP" or "HTTPS" or "TCP" or "SSL") and var protocol
            ? protocol
            : throw ElbErrors.UnsupportedProtocol(text);

    private static string WithoutEncryption(string protocol) =>
        protocol switch
        {
            "HTTPS" => "HTTP",
            "SSL" => "TCP",
            _ => protocol,
        };
}
