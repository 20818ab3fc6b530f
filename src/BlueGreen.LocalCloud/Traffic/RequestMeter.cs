using BlueGreen.LocalCloud.CloudWatch;
using BlueGreen.LocalCloud.Host;
using BlueGreen.LocalCloud.Traffic.Balancers;
using BlueGreen.LocalCloud.Traffic.Views;

namespace BlueGreen.LocalCloud.Traffic;

/// <summary>Tells CloudWatch what load balancers counted, many requests at a time.</summary>
internal sealed class RequestMeter(Func<IEnumerable<Balancer>> balancers, LocalCloudHost cloud)
{
    private readonly Dictionary<Balancer, Counts> _told = [];

    /// <summary>Tells what was counted since the last time.</summary>
    public void Tell()
    {
        var news = new List<(MetricId Metric, long Count)>();
        var present = balancers().ToList();
        foreach (var balancer in present)
        {
            var counts = balancer.Counters.Read();
            var before = _told.GetValueOrDefault(balancer);
            _told[balancer] = counts;
            news.AddRange(News(balancer.View, counts, before).Where(n => n.Count > 0));
        }

        foreach (var gone in _told.Keys.Except(present).ToList())
        {
            _ = _told.Remove(gone);
        }

        if (news.Count > 0)
        {
            // Stored with the next change: counts that a crash loses are of requests that nobody asks for any more.
            _ = cloud.Inspect(world => Record(world, news));
        }
    }

    private static bool Record(World world, List<(MetricId Metric, long Count)> news)
    {
        foreach (var (metric, count) in news)
        {
            world.State.CloudWatch.Record(metric, world.Now, new Datapoint(count, count, Minimum: 1, Maximum: 1));
        }

        return true;
    }

    private static IEnumerable<(MetricId Metric, long Count)> News(BalancerView balancer, Counts now, Counts? before)
    {
        var (ns, requests, targetErrors, ownErrors) = balancer.Key.Kind switch
        {
            BalancerKind.Classic => ("AWS/ELB", "RequestCount", "HTTPCode_Backend_5XX", "HTTPCode_ELB_5XX"),
            BalancerKind.Application => ("AWS/ApplicationELB", "RequestCount", "HTTPCode_Target_5XX_Count", "HTTPCode_ELB_5XX_Count"),
            // A network load balancer counts connections, and knows no answers.
            _ => ("AWS/NetworkELB", "NewFlowCount", null, null),
        };
        yield return (Metric(balancer, ns, requests), now.Requests - (before?.Requests ?? 0));
        if (targetErrors is not null && ownErrors is not null)
        {
            yield return (Metric(balancer, ns, targetErrors), now.TargetErrors - (before?.TargetErrors ?? 0));
            yield return (Metric(balancer, ns, ownErrors), now.OwnErrors - (before?.OwnErrors ?? 0));
        }
    }

    private static MetricId Metric(BalancerView balancer, string ns, string name) =>
        new(
            balancer.Key.Region,
            ns,
            name,
            new SortedDictionary<string, string> { [balancer.MetricDimension.Key] = balancer.MetricDimension.Value },
            "Count"
        );
}
