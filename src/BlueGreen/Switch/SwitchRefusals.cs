using System.Globalization;
using BlueGreen.Guards;
using BlueGreen.State;
using BlueGreen.State.Record;

namespace BlueGreen.Switch;

/// <summary>The refusals of Switch: BG2nn.</summary>
internal static class SwitchRefusals
{
    private const string NamesUnmoved = "The live names still point where they did.";

    public static Refusal NothingStaged(Side staging) =>
        new(
            "BG201",
            $"Switch refused: no group is behind the staging load balancer {staging.LoadBalancer.Name}.",
            NamesUnmoved,
            "Run Deploy-Staging first."
        );

    public static Refusal UnknownVersion(string to, Side live, Side staging) =>
        new(
            "BG202",
            $"Switch refused: --to={to} is neither live ({live}) nor on staging ({staging}).",
            NamesUnmoved,
            $"Run Deploy-Staging --app-version={to} first, or name one of those two."
        );

    public static Refusal FormerLive(Side live, Side staging) =>
        new(
            "BG203",
            $"Switch refused: staging holds {staging}, which was live until {live} took over.",
            NamesUnmoved,
            $"To go back to it run Rollback, or Switch --to={staging} if that is what is meant; to ship a new version run Deploy-Staging --replace."
        );

    public static Refusal TooFewHealthy(Side next, int required) =>
        new(
            "BG204",
            string.Create(
                CultureInfo.InvariantCulture,
                $"Switch refused: {next.Group!.Name} has {next.Healthy} of {required} healthy instances."
            ),
            NamesUnmoved,
            string.Create(
                CultureInfo.InvariantCulture,
                $"See Status for the unhealthy ones; run Deploy-Staging again, or raise {next.Group.Name} to {required}."
            )
        );

    public static Refusal Emptying(Group group, int required) =>
        new(
            "BG211",
            string.Create(
                CultureInfo.InvariantCulture,
                $"Switch refused: {group.Name} wants only {group.Capacity.Desired} of {required} instances: it is about to shrink."
            ),
            NamesUnmoved,
            string.Create(CultureInfo.InvariantCulture, $"Raise {group.Name} to {required}, then run Switch again.")
        );

    public static Refusal CannotHeal(Group group, IReadOnlyList<string> suspended) =>
        new(
            "BG212",
            $"Switch refused: {group.Name} would replace no instance that fails: {string.Join(", ", suspended)} suspended.",
            NamesUnmoved,
            $"Resume them on {group.Name}, then run Switch again."
        );

    public static Refusal Deleting(Group group) =>
        new("BG205", $"Switch refused: {group.Name} is being deleted.", NamesUnmoved, "Run Deploy-Staging when it is gone.");

    public static Refusal StillDeploying(Group group) =>
        new(
            "BG206",
            $"Switch refused: the deployment of {group.Name} has not ended.",
            NamesUnmoved,
            "Wait for it; if its run is dead, run the same Deploy-Staging again: it goes on from there."
        );

    public static Refusal UnfinishedRollback(Intent rollback, Side staging) =>
        new(
            "BG207",
            $"Switch refused: a rollback from {rollback.From} to {rollback.To} was begun by {rollback.Who} and not ended.",
            NamesUnmoved,
            $"Run Rollback to finish it, or Switch --to={staging} if that is what is meant."
        );

    public static Refusal SwitchedBack(Side back, string failure) =>
        new(
            "BG208",
            $"The new live version failed while it was watched: {failure}.",
            $"The live names point at {back} again.",
            "Look at the staging side, which holds the failed version; deploy a better one with Deploy-Staging --replace."
        );

    public static Refusal FailedWithoutWayBack(string failure) =>
        new(
            "BG209",
            $"The new live version failed while it was watched: {failure}.",
            "The live names point at it: there is no former version to go back to.",
            "Deploy a better version with Deploy-Staging and switch to it."
        );

    public static Refusal FailedAndWayBackUnfit(Side back, string failure) =>
        new(
            "BG210",
            $"The new live version failed while it was watched: {failure}; and {back}, the way back, is not fit either.",
            "The live names point at the new version.",
            $"Mend {back} and run Rollback, or deploy a better version with Deploy-Staging --replace and switch to it."
        );
}
