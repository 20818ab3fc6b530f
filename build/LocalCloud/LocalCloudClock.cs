using System.Net.Http.Json;

namespace Build.LocalCloud;

/// <summary>A local cloud's clock at one moment.</summary>
/// <param name="Now">Its time.</param>
/// <param name="Speed">How many of its seconds pass in one of the machine's.</param>
internal sealed record LocalCloudClock(DateTimeOffset Now, double Speed)
{
    private static readonly HttpClient Http = new(new SocketsHttpHandler { UseProxy = false }) { Timeout = TimeSpan.FromSeconds(10) };

    /// <param name="address">Where the local cloud answers.</param>
    /// <param name="cancellationToken">Ends the question.</param>
    public static async Task<LocalCloudClock> OfAsync(Uri address, CancellationToken cancellationToken = default) =>
        await Http.GetFromJsonAsync<LocalCloudClock>(new Uri(address, "/_local/clock"), cancellationToken)
        ?? throw new LocalCloudException($"{address} answers as no local cloud does.");
}
