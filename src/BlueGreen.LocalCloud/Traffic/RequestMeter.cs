using BlueGreen.LocalCloud.CloudWatch;
using BlueGreen.LocalCloud.Host;
using BlueGreen.LocalCloud.LoadBalancing;
using BlueGreen.LocalCloud.Traffic.Balancers;
using BlueGreen.LocalCloud.Traffic.Views;

namespace BlueGreen.LocalCloud.Traffic;

/// <summary>Tells CloudWatch what load balancers counted, many requests at a time.</summary>
internal sealed class RequestMeter(Func<IEnumerable<Balancer>> balancers, LocalCloudHost cloud)
{
    private readonly Dictionary<Balancer, Seen> _told = [];

    /// <summary>Tells what was counted since the last time.</summary>
    public void Tell()
    {
        var news = new List<News>();
        var present = balancers().ToList();
        foreach (var balancer in present)
        {
            var seen = new Seen(balancer.Counters.Read(), balancer.Pools.ToDictionary(p => p.View.Name, p => p.Requests));
            var one = News.Between(balancer.View, _told.GetValueOrDefault(balancer), seen);
            _told[balancer] = seen;
            if (one.IsAny)
            {
                news.Add(one);
            }
        }

        foreach (var gone in _told.Keys.Except(present).ToList())
        {
            _ = _told.Remove(gone);
        }

        if (news.Count > 0)
        {
            // Stored with the next change: counts that a crash loses are of requests that nobody asks for any more.
            _ = cloud.Inspect(world =>
            {
                news.ForEach(one => Record(world, one));
                return true;
            });
        }
    }

    private static void Record(World world, News news)
    {
        var (key, state) = (news.Balancer.Key, world.State.LoadBalancing);
        if (key.Kind == BalancerKind.Classic && state.FindClassic(key.Region, key.Name) is { } classic)
        {
            Count(news.Requests, n => RequestCounts.Add(world, classic, n));
            Errors(world, news, "AWS/ELB", "HTTPCode_Backend_5XX", "HTTPCode_ELB_5XX");
        }
        else if (state.Application.Find(b => b.Region == key.Region && b.Name == key.Name) is { } application)
        {
            foreach (var (pool, requests) in news.ByPool)
            {
                Count(requests, n => RequestCounts.Add(world, application, state.FindTargetGroup(key.Region, pool), n));
            }

            Count(news.Unforwarded, n => RequestCounts.Add(world, application, group: null, n));
            Errors(world, news, "AWS/ApplicationELB", "HTTPCode_Target_5XX_Count", "HTTPCode_ELB_5XX_Count");
        }
    }

    private static void Errors(World world, News news, string space, string ofTargets, string own)
    {
        Count(news.TargetErrors, n => Record(world, Metric(news.Balancer, space, ofTargets), n));
        Count(news.OwnErrors, n => Record(world, Metric(news.Balancer, space, own), n));
    }

    private static void Record(World world, MetricId metric, int count) =>
        world.State.CloudWatch.Record(metric, world.Now, new Datapoint(count, count, Minimum: 1, Maximum: 1));

    private static MetricId Metric(BalancerView balancer, string space, string name) =>
        new(
            balancer.Key.Region,
            space,
            name,
            new SortedDictionary<string, string> { [balancer.MetricDimension.Key] = balancer.MetricDimension.Value },
            "Count"
        );

    // A minute without any has no datapoint.
    private static void Count(long count, Action<int> record)
    {
        if (count > 0)
        {
            record((int)count);
        }
    }

    private sealed record Seen(Counts Counts, Dictionary<string, long> ByPool);

    /// <summary>What was counted between two looks.</summary>
    private sealed record News(
        BalancerView Balancer,
        long Requests,
        long Unforwarded,
        long TargetErrors,
        long OwnErrors,
        Dictionary<string, long> ByPool
    )
    {
        // A request's counts move one after the other: any of them alone is news too.
        public bool IsAny => Requests + Unforwarded + TargetErrors + OwnErrors + ByPool.Values.Sum() > 0;

        public static News Between(BalancerView balancer, Seen? before, Seen now) =>
            new(
                balancer,
                now.Counts.Requests - (before?.Counts.Requests ?? 0),
                now.Counts.Unforwarded - (before?.Counts.Unforwarded ?? 0),
                now.Counts.TargetErrors - (before?.Counts.TargetErrors ?? 0),
                now.Counts.OwnErrors - (before?.Counts.OwnErrors ?? 0),
                now.ByPool.ToDictionary(p => p.Key, p => p.Value - (before?.ByPool.GetValueOrDefault(p.Key) ?? 0))
            );
    }
}
