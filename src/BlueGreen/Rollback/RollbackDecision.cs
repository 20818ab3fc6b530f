using BlueGreen.Configuration;
using BlueGreen.Guards;
using BlueGreen.Naming;
using BlueGreen.Planning;
using BlueGreen.State;

namespace BlueGreen.Rollback;

/// <summary>Decides a rollback: what was live before, whether it still can be, and by which steps.</summary>
internal static class RollbackDecision
{
    public static Decision Decide(EnvironmentSnapshot now, EnvironmentSettings settings, EnvironmentNames names)
    {
        IReadOnlyList<Refusal> common = [.. EnvironmentGuards.Check(now, names), .. EnvironmentGuards.CheckAliasZones(now)];
        if (common.Count > 0)
        {
            return new Decision.Refuse(common);
        }

        var sides = Sides.Read(now, names.Hosts);
        var (live, staging) = (sides.Live!, sides.Staging!);
        if (now.Record.WayBack is not { } wayBack)
        {
            return new Decision.Refuse([RollbackRefusals.NoSwitchKnown(live, staging)]);
        }

        var back = new[] { live, staging }.FirstOrDefault(wayBack.IsOn);
        return back switch
        {
            _ when wayBack.Group is null => new Decision.Refuse([RollbackRefusals.NothingBefore(live)]),
            null => new Decision.Refuse([
                now.Record.IsHalfDone || sides.IsHalfSwitched
                    ? RollbackRefusals.GoneHalfWay(wayBack, live)
                    : RollbackRefusals.Gone(wayBack, staging),
            ]),
            _ => Decision.From(
                back == live ? [] : RollbackGuards.Check(back),
                () => AliasRecordRollbackPlanner.Plan(now, names, sides, back, settings.Switch)
            ),
        };
    }
}
