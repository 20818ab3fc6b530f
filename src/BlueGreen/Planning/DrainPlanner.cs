using BlueGreen.Configuration;
using BlueGreen.State;

namespace BlueGreen.Planning;

/// <summary>What must pass before a side that was live is taken apart. Clean and Deploy-Staging share it.</summary>
internal static class DrainPlanner
{
    // Route 53 gives every alias to a load balancer this TTL: a client may hold the old answer that long.
    private static readonly TimeSpan AliasTtl = TimeSpan.FromSeconds(60);

    /// <summary>The wait until nobody is sent to that side any more; none where nobody ever was.</summary>
    public static IEnumerable<AwaitDrained> Before(EnvironmentSnapshot now, Side side, EnvironmentSettings settings)
    {
        if (side.Group is { LiveAt: not null, Deleting: false })
        {
            var moved = now.Record.Private?.LastSwitch?.At ?? now.ReadAt;
            yield return new AwaitDrained(
                side.LoadBalancer.Traffic,
                moved + AliasTtl + settings.LoadBalancer.DrainTime,
                settings.Clean.Timeout
            );
        }
    }
}
