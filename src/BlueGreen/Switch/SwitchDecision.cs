using BlueGreen.Configuration;
using BlueGreen.Guards;
using BlueGreen.Naming;
using BlueGreen.Planning;
using BlueGreen.State;

namespace BlueGreen.Switch;

/// <summary>Decides a switch: which side, whether it may, and by which steps.</summary>
internal static class SwitchDecision
{
    public static Decision Decide(EnvironmentSnapshot now, EnvironmentSettings settings, EnvironmentNames names, SwitchOptions options)
    {
        IReadOnlyList<Refusal> common = [.. EnvironmentGuards.Check(now, names), .. EnvironmentGuards.CheckAliasZones(now)];
        if (common.Count > 0)
        {
            return new Decision.Refuse(common);
        }

        var sides = Sides.Read(now, names.Hosts);
        var (live, staging) = (sides.Live!, sides.Staging!);
        switch (SwitchTarget.Choose(live, staging, now.Record, options.To))
        {
            case SwitchTarget.Found { Side: var side } when side == live:
                return new Decision.Proceed(AliasRecordSwitchPlanner.Finish(now, names, sides, settings.Switch));
            case SwitchTarget.Found { Side: var side }:
                return Decision.From(
                    SwitchGuards.Check(live, side),
                    () => AliasRecordSwitchPlanner.Plan(now, names, sides, settings.Switch)
                );
            case SwitchTarget.None { Why: var why }:
                return new Decision.Refuse([why]);
            default:
                throw new System.Diagnostics.UnreachableException();
        }
    }
}
