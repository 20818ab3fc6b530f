using System.Globalization;
using BlueGreen.Guards;
using BlueGreen.State;
using BlueGreen.State.Record;

namespace BlueGreen.Rollback;

/// <summary>The refusals of Rollback: BG4nn.</summary>
internal static class RollbackRefusals
{
    private const string NamesUnmoved = "The live names still point where they did.";

    public static Refusal NoSwitchKnown(Side live, Side staging) =>
        new(
            "BG401",
            $"Rollback refused: no switch is recorded for this environment ({live} is live, {staging} on staging).",
            NamesUnmoved,
            staging.Group is null
                ? "There is nothing to go back to: ship a version with Deploy-Staging and Switch."
                : $"If {staging} is what shall be live, say so: Switch --to={staging}."
        );

    public static Refusal NothingBefore(Side live) =>
        new(
            "BG402",
            $"Rollback refused: nothing was live before {live}.",
            NamesUnmoved,
            "Deploy a better version with Deploy-Staging and switch to it."
        );

    public static Refusal Gone(ReleaseName wayBack, Side staging) =>
        new(
            "BG403",
            $"Rollback refused: {wayBack}, which was live before, is gone; staging holds {(staging.Group is null ? "nothing" : staging)}.",
            NamesUnmoved,
            $"Deploy it again: Deploy-Staging{(staging.Group is null ? string.Empty : " --replace")} --app-version={wayBack}, then Switch."
        );

    public static Refusal GoneHalfWay(ReleaseName wayBack, Side live) =>
        new(
            "BG408",
            $"Rollback refused: {wayBack}, which was live before, is gone, and a move of the live names to {live} is half done.",
            NamesUnmoved,
            live.Group is null ? "Ship a version with Deploy-Staging and Switch." : $"Finish the move: Switch --to={live}."
        );

    public static Refusal SteppedForth(Side other, Side back, string failure) =>
        new(
            "BG405",
            $"Rollback stopped: {back} failed when the live names pointed at it: {failure}.",
            $"The live names point at {other} again.",
            "See Status; ship a better version with Deploy-Staging --replace and Switch."
        );

    public static Refusal BothUnfit(Side back, string failure) =>
        new(
            "BG406",
            $"Rollback stopped: {back} failed when the live names pointed at it: {failure}; and the other side is not fit either.",
            $"The live names point at {back}.",
            "See Status; mend either side, or ship a better version with Deploy-Staging --replace and Switch."
        );

    public static Refusal Going(Group back, int required) =>
        new(
            "BG407",
            back.Deleting
                ? $"Rollback refused: {back.Name} is being deleted."
                : string.Create(
                    CultureInfo.InvariantCulture,
                    $"Rollback refused: {back.Name} wants only {back.Capacity.Desired} of {required} instances: it is being emptied."
                ),
            NamesUnmoved,
            back.Deleting
                ? "Deploy its version again when it is gone, then Switch."
                : string.Create(CultureInfo.InvariantCulture, $"Raise {back.Name} to {required}, then run Rollback again.")
        );

    public static Refusal TooFewHealthy(Side back, int required) =>
        new(
            "BG404",
            string.Create(
                CultureInfo.InvariantCulture,
                $"Rollback refused: {back.Group!.Name} has {back.Healthy} of {required} healthy instances."
            ),
            NamesUnmoved,
            string.Create(
                CultureInfo.InvariantCulture,
                $"See Status for the unhealthy ones; raise {back.Group.Name} to {required}, then run Rollback again."
            )
        );
}
