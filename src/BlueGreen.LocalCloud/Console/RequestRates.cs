namespace BlueGreen.LocalCloud.Console;

/// <summary>Requests a second, from counts that only grow.</summary>
internal sealed class RequestRates(TimeProvider time)
{
    private IReadOnlyList<RequestCount> _before = [];
    private long _at;

    /// <summary>What passed since the last look; nothing at the first.</summary>
    /// <param name="now">The counts.</param>
    /// <param name="versionOf">What an instance runs.</param>
    public TrafficPicture Next(IReadOnlyList<RequestCount> now, Func<string, string> versionOf)
    {
        var (before, seconds, isFirst) = (_before, time.GetElapsedTime(_at).TotalSeconds, _at == 0);
        (_before, _at) = (now, time.GetTimestamp());
        if (isFirst || seconds <= 0)
        {
            return TrafficPicture.Silence;
        }

        var versions = new SortedDictionary<string, double>(StringComparer.Ordinal);
        var balancers = new SortedDictionary<string, double>(StringComparer.Ordinal);
        var errors = 0.0;
        foreach (var count in now)
        {
            var earlier = before.FirstOrDefault(b => b.Balancer == count.Balancer && b.Region == count.Region);
            balancers[count.Balancer] = Rate(count.Requests, earlier?.Requests ?? 0);
            errors += Rate(count.Errors, earlier?.Errors ?? 0);
            foreach (var (instance, requests) in count.ByInstance)
            {
                var version = versionOf(instance);
                var rate = Rate(requests, earlier?.ByInstance.GetValueOrDefault(instance) ?? 0);
                versions[version] = versions.GetValueOrDefault(version) + rate;
            }
        }

        return new TrafficPicture(versions, balancers, errors, now.Sum(c => c.Connections));

        // One of the same name that was made anew begins at nothing again.
        double Rate(long count, long earlier) => Math.Round(Math.Max(0, count - earlier) / seconds, 1);
    }
}

/// <summary>Requests a second, in real time.</summary>
/// <param name="Versions">By what the instances run.</param>
/// <param name="Balancers">By load balancer.</param>
/// <param name="Errors">Those that were answered 5xx.</param>
/// <param name="Connections">Clients' connections that are open now.</param>
internal sealed record TrafficPicture(
    IReadOnlyDictionary<string, double> Versions,
    IReadOnlyDictionary<string, double> Balancers,
    double Errors,
    int Connections
)
{
    public static TrafficPicture Silence { get; } = new(new Dictionary<string, double>(), new Dictionary<string, double>(), 0, 0);
}
