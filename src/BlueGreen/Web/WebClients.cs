using System.Diagnostics.CodeAnalysis;
using System.Net.Http.Json;
using System.Security.Cryptography.X509Certificates;
using System.Text.Json.Serialization;
using BlueGreen.Configuration;

namespace BlueGreen.Web;

/// <summary>The clients of one run: how the world sees the site, and how its own network does.</summary>
/// <param name="World">Sees public names.</param>
/// <param name="Network">Sees what a machine in the VPC sees. On AWS the same: what it sees depends on where this runs.</param>
internal sealed record WebClients(IWebClient World, IWebClient Network) : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <summary>On AWS this machine's own network; under <c>local</c> the way into the local cloud's.</summary>
    /// <returns>Null where there is nothing to ask: a local cloud without machines.</returns>
    [SuppressMessage("Reliability", "CA2000", Justification = "Who is given them disposes of them.")]
    public static async Task<WebClients?> OfAsync(Cloud cloud, Uri localEndpoint, CancellationToken cancellationToken)
    {
        if (cloud == Cloud.Aws)
        {
            var direct = new WebClient(new DirectWay());
            return new WebClients(direct, direct);
        }

        using var http = new HttpClient { Timeout = Patience };
        using var answer = await http.GetAsync(new Uri(localEndpoint, "/_local/data-plane"), cancellationToken).ConfigureAwait(false);
        if (
            !answer.IsSuccessStatusCode
            || await answer.Content.ReadFromJsonAsync<DataPlane>(cancellationToken).ConfigureAwait(false) is not { Machines: true } plane
            || plane.Front is null
            || plane.VpcFront is null
        )
        {
            return null;
        }

        var traffic = await http.GetFromJsonAsync<Traffic>(new Uri(localEndpoint, "/_local/traffic"), cancellationToken)
            .ConfigureAwait(false);
        var authority =
            traffic?.CertificateAuthority is { } file && File.Exists(file) ? X509CertificateLoader.LoadCertificateFromFile(file) : null;
        return new WebClients(
            new WebClient(new TunnelWay(plane.Front), authority),
            new WebClient(new TunnelWay(plane.VpcFront), authority)
        );
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        World.Dispose();
        Network.Dispose();
    }

    private sealed record DataPlane(
        [property: JsonPropertyName("machines")] bool Machines,
        [property: JsonPropertyName("front")] Uri? Front,
        [property: JsonPropertyName("vpcFront")] Uri? VpcFront
    );

    private sealed record Traffic([property: JsonPropertyName("certificateAuthority")] string? CertificateAuthority);
}
