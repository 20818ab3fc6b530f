using System.Diagnostics.CodeAnalysis;
using System.Net.Security;

namespace BlueGreen.LocalCloud.Traffic.Tls;

/// <summary>TLS towards targets: as AWS, what is behind a load balancer is encrypted, not authenticated.</summary>
internal static class TargetTls
{
    [SuppressMessage("Security", "CA5359", Justification = "Load balancers accept any certificate of their targets.")]
    public static SslClientAuthenticationOptions OptionsFor(string? host = null) =>
        new() { TargetHost = host, RemoteCertificateValidationCallback = (_, _, _, _) => true };
}
