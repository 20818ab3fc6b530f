using BlueGreen.LocalCloud.Traffic.Views;

namespace BlueGreen.LocalCloud.Traffic.Balancers;

/// <summary>Shares requests among pools by weight.</summary>
internal static class WeightedTurn
{
    // The golden ratio's fraction of 2^32: steps of it spread turns evenly at any weights.
    private const uint Step = 2_654_435_769;

    /// <summary>The pool whose turn it is; of all turns, each gets its share.</summary>
    /// <param name="pools">At least one.</param>
    /// <param name="turn">One more each time.</param>
    public static WeightedPool Choose(IReadOnlyList<WeightedPool> pools, int turn)
    {
        var total = pools.Sum(p => (long)p.Weight);
        if (total == 0)
        {
            return pools[(int)((uint)turn % (uint)pools.Count)];
        }

        var at = unchecked((uint)turn * Step) * (ulong)total >> 32;
        var drawn = (long)at;
        return pools.First(p => (drawn -= p.Weight) < 0);
    }
}
