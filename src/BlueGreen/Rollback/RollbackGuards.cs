using BlueGreen.Guards;
using BlueGreen.Planning;
using BlueGreen.State;

namespace BlueGreen.Rollback;

/// <summary>Why the former version must not become live again.</summary>
internal static class RollbackGuards
{
    public static IEnumerable<Refusal> Check(EnvironmentSnapshot now, Side back, Side live)
    {
        // Not live's present size: a bad release may have scaled out.
        var required = Math.Max(1, back.Group!.Pin?.PinnedMinimum ?? back.Group.Capacity.Minimum);
        if (back.Healthy < required)
        {
            yield return RollbackRefusals.TooFewHealthy(back, required);
        }

        foreach (var side in new[] { back, live })
        {
            if (AliasMoves.HostedZoneOf(side.LoadBalancer, now) is null)
            {
                yield return CommonRefusals.NoAliasZone(side.LoadBalancer);
            }
        }
    }
}
