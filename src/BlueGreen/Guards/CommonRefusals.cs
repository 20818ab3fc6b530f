using System.Globalization;
using BlueGreen.Configuration;
using BlueGreen.State;
using BlueGreen.State.Record;

namespace BlueGreen.Guards;

/// <summary>The refusals that any operation may give: BG1nn.</summary>
internal static class CommonRefusals
{
    public const string LockLostCode = "BG105";

    private const string NothingChanged = "Nothing was changed.";

    public static Refusal Missing(string what) =>
        new(
            "BG101",
            $"The {what} does not exist.",
            NothingChanged,
            "Run Provision, which makes what is missing, or name the existing one under `names` in the settings."
        );

    public static Refusal Ambiguous(string what) =>
        new(
            "BG102",
            $"There is more than one {what}.",
            NothingChanged,
            "Name the one that is meant under `names` in the settings, or delete the other."
        );

    public static Refusal Ambiguous(string what, string key) =>
        new(
            "BG102",
            $"There is more than one {what}.",
            NothingChanged,
            $"Name the one that is meant with {key} in the settings, or delete the other."
        );

    public static Refusal Contradiction(string what) =>
        new(
            "BG103",
            $"The environment contradicts itself: {what}.",
            NothingChanged,
            "Status shows every record, load balancer and group; make them agree, then run this again."
        );

    public static Refusal Locked(PublicRecord held, Intent? intent, DateTimeOffset now) =>
        new(
            "BG104",
            string.Create(
                CultureInfo.InvariantCulture,
                $"Another run holds the environment: {Holder(held, intent)}; its lease ends in {Math.Ceiling((held.LeaseEnd - now).TotalSeconds):0} s unless it is renewed."
            ),
            NothingChanged,
            "Wait for it (--wait-for-lock), or, if that run is dead and can't come back, take the environment from it with --break-lock."
        );

    public static Refusal LockLost(string doing) =>
        new(
            LockLostCode,
            $"This run lost the environment to another one before it could {doing}.",
            "The live names are as the other run leaves them.",
            "See Status for who holds it; run this again when that run has ended."
        );

    public static Refusal HalfDone(Intent? intent, Sides sides) =>
        new(
            "BG106",
            intent is null
                ? "A switch was begun and not ended: the two zones do not agree."
                : $"{OperationNames.Of(intent.Operation)} from {intent.From} to {intent.To} was begun by {intent.Who} and not ended.",
            NothingChanged,
            sides.Live?.Group is null
                ? "Finish it with Switch, or go back with Rollback."
                : $"Finish it with Switch --to={sides.Live}, or go back with Rollback."
        );

    public static Refusal UnreadableRecord(string value) =>
        new(
            "BG107",
            $"The environment record holds {value}, which this version does not understand.",
            NothingChanged,
            "Use the version of this tool that wrote it; if nobody did, delete the TXT record by hand."
        );

    public static Refusal WrongAccount(string actual, string expected) =>
        new(
            "BG108",
            $"The credentials belong to account {actual}, and the settings name {expected}.",
            NothingChanged,
            "Use the credentials (aws.profile, aws.roleArn) of the account that is meant, or correct aws.account."
        );

    public static Refusal RecordsChanged(string zone, string message) =>
        new(
            "BG109",
            $"The records of the {zone} zone were changed by someone else while this ran: {message}",
            "No record of that zone was changed by this run.",
            "See Status, then run this again."
        );

    public static Refusal NoAliasZone(LoadBalancer loadBalancer) =>
        new(
            "BG110",
            $"The hosted zone id of load balancer {loadBalancer.Name} is not known: neither the service tells it nor does an alias record point there.",
            NothingChanged,
            "Point the staging names at it once by hand, or run Provision."
        );

    public static Refusal TrafficUnclear(TrafficSource.Unclear traffic) =>
        new(
            "BG111",
            $"Load balancer {traffic.Name} {traffic.Why}: it is not one that a single group can stand behind.",
            NothingChanged,
            "Let every listener and rule of it forward to one target group of instances that no other load balancer uses; Provision makes one like that."
        );

    public static Refusal MixedKinds(LoadBalancer one, LoadBalancer other) =>
        new(
            "BG112",
            $"The two sides are of different kinds: {one.Name} is {Kind(one)}, {other.Name} is {Kind(other)}.",
            NothingChanged,
            "A version that was tried behind one kind would go live behind the other, which routes, drains and counts otherwise. Make a second load balancer of the kind that stays, name it with names.loadBalancer1 or names.loadBalancer2, then run this again."
        );

    private static string Kind(LoadBalancer loadBalancer) =>
        loadBalancer.Kind switch
        {
            LoadBalancerKind.Classic => "a classic load balancer",
            LoadBalancerKind.Application => "an application load balancer",
            _ => "a network load balancer",
        };

    private static string Holder(PublicRecord held, Intent? intent) =>
        intent is null
            ? $"run {held.Run}"
            : $"{intent.Who} on {intent.Where} runs {OperationNames.Of(intent.Operation)}{(intent.To is null ? string.Empty : $" of {intent.To}")} (run {held.Run})";
}
