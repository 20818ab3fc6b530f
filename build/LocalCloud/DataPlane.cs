using System.Net;
using System.Net.Http.Json;

namespace Build.LocalCloud;

/// <summary>What a local cloud says of its machines.</summary>
/// <param name="Machines">Whether its instances are real ones.</param>
/// <param name="Why">Why they are not; null where they are.</param>
/// <param name="Enter">The program that runs another one inside the cloud's network; null without machines.</param>
/// <param name="Front">Where the host's browsers reach its sites by the names that the world sees; null without machines.</param>
/// <param name="VpcFront">The same by the names that its network sees; null without machines.</param>
internal sealed record DataPlane(bool Machines, string? Why, string? Enter, Uri? Front = null, Uri? VpcFront = null)
{
    private static readonly HttpClient Http = new(new SocketsHttpHandler { UseProxy = false }) { Timeout = TimeSpan.FromSeconds(10) };

    private static DataPlane Simulated { get; } = new(Machines: false, "the local cloud simulates its instances", Enter: null);

    /// <summary>Asks the local cloud at that address.</summary>
    /// <param name="address">Where it answers.</param>
    /// <param name="cancellationToken">Ends the question.</param>
    public static async Task<DataPlane> OfAsync(Uri address, CancellationToken cancellationToken = default)
    {
        using var answer = await Http.GetAsync(new Uri(address, "/_local/data-plane"), cancellationToken);
        return answer.StatusCode == HttpStatusCode.NotFound
            ? Simulated
            : await answer.EnsureSuccessStatusCode().Content.ReadFromJsonAsync<DataPlane>(cancellationToken) ?? Simulated;
    }
}
