using BlueGreen.Configuration;
using BlueGreen.Naming;

namespace BlueGreen.Web;

/// <summary>Addresses of the site.</summary>
internal static class SiteUrl
{
    /// <summary>HTTPS where the load balancers have a certificate, else HTTP.</summary>
    public static Uri Of(EnvironmentSettings settings, HostName host, string path) =>
        new($"{(settings.LoadBalancer.CertificateArn is null ? Uri.UriSchemeHttp : Uri.UriSchemeHttps)}://{host}{path}");
}
