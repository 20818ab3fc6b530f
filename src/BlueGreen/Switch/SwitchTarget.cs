using BlueGreen.Guards;
using BlueGreen.State;
using BlueGreen.State.Record;

namespace BlueGreen.Switch;

/// <summary>Which side a switch is to make live, or why that can't be told.</summary>
internal abstract record SwitchTarget
{
    private SwitchTarget() { }

    /// <summary>That side: the live one where the switch was made already.</summary>
    public sealed record Found(Side Side) : SwitchTarget;

    /// <summary>None.</summary>
    public sealed record None(Refusal Why) : SwitchTarget;

    /// <summary>Chooses: what <c>--to</c> names; else what an unfinished switch was about; else a version that was never live.</summary>
    public static SwitchTarget Choose(Side live, Side staging, EnvironmentRecord record, string? to)
    {
        if (to is not null)
        {
            return live.IsNamed(to) ? new Found(live)
                : staging.IsNamed(to) ? new Found(staging)
                : new None(SwitchRefusals.UnknownVersion(to, live, staging));
        }

        switch (record.UnfinishedMove)
        {
            case { Operation: OperationKind.Switch, To: { } meant } when meant.IsOn(live):
                return new Found(live);
            case { Operation: OperationKind.Switch, To: { } meant } when meant.IsOn(staging):
                return new Found(staging);
            case { Operation: OperationKind.Rollback } rollback:
                return new None(SwitchRefusals.UnfinishedRollback(rollback, staging));
            default:
                break;
        }

        return staging.Group switch
        {
            null => new None(SwitchRefusals.NothingStaged(staging)),
            { LiveAt: not null } => new None(SwitchRefusals.FormerLive(live, staging)),
            _ => new Found(staging),
        };
    }
}
