using BlueGreen.LocalCloud.Route53;

namespace BlueGreen.LocalCloud.Traffic.Dns;

/// <summary>Which of the record sets of one name and type answer.</summary>
internal static class RoutingPolicy
{
    private const int MostOfMultivalue = 8;

    /// <param name="sets">All of one name and type, in the order in which they are listed.</param>
    /// <param name="isHealthy">Whether a set's target is fit to be told.</param>
    /// <param name="draw">A number from 0 up to, but without, its argument.</param>
    public static IEnumerable<RecordSet> Choose(IReadOnlyList<RecordSet> sets, Func<RecordSet, bool> isHealthy, Func<int, int> draw)
    {
        if (sets is not [{ Policy: not null } first, ..])
        {
            return sets;
        }

        var healthy = sets.Where(isHealthy).ToList();
        return first.Policy switch
        {
            "weighted" => [Weighted(sets, healthy, draw)],
            "failover" => [sets.FirstOrDefault(s => s.Failover == "PRIMARY" && isHealthy(s)) ?? Secondary(sets)],
            "multivalue answer" => (healthy.Count > 0 ? healthy : sets).Take(MostOfMultivalue),
            // Where the one who asks is, nobody knows here: one network has no latency and no geography.
            _ => [healthy.Count > 0 ? healthy[0] : first],
        };
    }

    private static RecordSet Secondary(IReadOnlyList<RecordSet> sets) => sets.FirstOrDefault(s => s.Failover == "SECONDARY") ?? sets[0];

    // Healthy ones with weight first, then healthy ones without (they are the reserve), then all, as if all were healthy.
    private static RecordSet Weighted(IReadOnlyList<RecordSet> sets, List<RecordSet> healthy, Func<int, int> draw) =>
        ByWeight(healthy, draw) ?? Any(healthy, draw) ?? ByWeight(sets, draw) ?? Any(sets, draw)!;

    private static RecordSet? ByWeight(IReadOnlyList<RecordSet> sets, Func<int, int> draw)
    {
        var total = sets.Sum(s => s.Weight ?? 0);
        if (total == 0)
        {
            return null;
        }

        var drawn = draw(total);
        return sets.First(s => (drawn -= s.Weight ?? 0) < 0);
    }

    private static RecordSet? Any(IReadOnlyList<RecordSet> sets, Func<int, int> draw) => sets.Count == 0 ? null : sets[draw(sets.Count)];
}
