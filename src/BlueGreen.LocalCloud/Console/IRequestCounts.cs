namespace BlueGreen.LocalCloud.Console;

/// <summary>Knows how many requests have passed; where there is none, nothing passes.</summary>
internal interface IRequestCounts
{
    /// <summary>What each load balancer that is there has passed since it was made.</summary>
    IReadOnlyList<RequestCount> Count();
}

/// <param name="Balancer">Its name.</param>
/// <param name="Region">Where it is.</param>
/// <param name="Requests">All that it took.</param>
/// <param name="Errors">Those that were answered 5xx, by a target or by itself.</param>
/// <param name="Connections">Clients' connections that are open now.</param>
/// <param name="ByInstance">What each instance behind it was sent.</param>
internal sealed record RequestCount(
    string Balancer,
    string Region,
    long Requests,
    long Errors,
    int Connections,
    IReadOnlyDictionary<string, long> ByInstance
);
