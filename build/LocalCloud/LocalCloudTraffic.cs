using System.Net.Http.Json;

namespace Build.LocalCloud;

/// <summary>What passed through a local cloud's load balancers.</summary>
/// <param name="Balancers">Those that are there and those that are gone.</param>
internal sealed record LocalCloudTraffic(IReadOnlyList<BalancerTraffic> Balancers)
{
    private static readonly HttpClient Http = new(new SocketsHttpHandler { UseProxy = false }) { Timeout = TimeSpan.FromSeconds(10) };

    /// <param name="address">Where the local cloud answers.</param>
    /// <param name="cancellationToken">Ends the question.</param>
    public static async Task<LocalCloudTraffic> OfAsync(Uri address, CancellationToken cancellationToken = default) =>
        await Http.GetFromJsonAsync<LocalCloudTraffic>(new Uri(address, "/_local/traffic"), cancellationToken)
        ?? throw new LocalCloudException($"{address} answers as no local cloud does.");
}

/// <summary>One load balancer.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Emptied">How it stood when its last target left; null while it has some.</param>
internal sealed record BalancerTraffic(string Name, EmptiedBalancer? Emptied);

/// <summary>A load balancer whose last target left.</summary>
/// <param name="Connections">Clients' connections that were still open.</param>
/// <param name="InFlight">Requests that were not answered yet.</param>
internal sealed record EmptiedBalancer(int Connections, int InFlight);
