namespace Build.Rehearsal;

/// <summary>Who uses the site while it is rehearsed.</summary>
internal interface IVisitors : IAsyncDisposable
{
    /// <summary>They come: a version is live.</summary>
    public Task ComeAsync();

    /// <summary>Waits until one of them is answered by a version: names and connections live on for a while after a switch.</summary>
    /// <param name="version">What has become live.</param>
    /// <exception cref="RehearsalException">Nobody was, for longer than they live.</exception>
    public Task MeetAsync(string version);

    /// <summary>They leave, and tell what they saw.</summary>
    /// <exception cref="RehearsalException">They could not do their work.</exception>
    public Task<RehearsedTraffic> LeaveAsync();

    /// <summary>They are sent home early, for the rehearsal has failed.</summary>
    /// <returns>What they saw so far; nothing where they could not work.</returns>
    public Task<RehearsedTraffic> CutShortAsync();

    /// <summary>Makes sure that nobody was left on the side that was taken apart.</summary>
    /// <param name="loadBalancer">That side's load balancer.</param>
    /// <exception cref="RehearsalException">Somebody was.</exception>
    public Task CheckEmptiedAsync(string loadBalancer);
}
