using System.Net.Security;
using BlueGreen.LocalCloud.Traffic.Views;

namespace BlueGreen.LocalCloud.Traffic.Tls;

/// <summary>The certificates of load balancers, each made anew when its names change.</summary>
internal sealed class Certificates(CertificateAuthority authority)
{
    private readonly Dictionary<string, (string Names, SslStreamCertificateContext Certificate)> _made = [];

    /// <summary>The certificate of a load balancer; null for one without TLS.</summary>
    public SslStreamCertificateContext? Of(TrafficView view, BalancerView balancer)
    {
        if (!balancer.Listeners.Any(l => l.Protocol is WireProtocol.Https or WireProtocol.Ssl))
        {
            return null;
        }

        var names = HostNames.Of(view, balancer);
        var all = string.Join(' ', names);
        if (!_made.TryGetValue(balancer.DnsName, out var made) || made.Names != all)
        {
            _made[balancer.DnsName] = made = (all, authority.Issue(names));
        }

        return made.Certificate;
    }

    public void Forget(string dnsName) => _made.Remove(dnsName);
}
