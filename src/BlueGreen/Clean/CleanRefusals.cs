using System.Globalization;
using BlueGreen.Guards;
using BlueGreen.State;

namespace BlueGreen.Clean;

/// <summary>The refusals of Clean: BG5nn.</summary>
internal static class CleanRefusals
{
    private const string NothingRemoved = "Nothing was removed.";

    public static Refusal IsLive(Side live) =>
        new(
            "BG501",
            $"Clean refused: {live} is live.",
            NothingRemoved,
            "Clean removes what is on staging; switch to another version first."
        );

    public static Refusal NotOnStaging(string named, Side staging) =>
        new(
            "BG502",
            $"Clean refused: --to={named} is not on staging, which holds {staging}.",
            NothingRemoved,
            $"Name {staging}, or leave --to out."
        );

    public static Refusal NeverLive(Side staging) =>
        new(
            "BG503",
            $"Clean refused: {staging} on staging was never live, so it is not the old version.",
            NothingRemoved,
            $"Switch to it first; or, if it shall go, name it: Clean --to={staging}."
        );

    public static Refusal NothingLive(Side live, Side staging) =>
        new(
            "BG504",
            $"Clean refused: nothing is behind the live load balancer {live.LoadBalancer.Name}, and {staging} on staging is all there is.",
            NothingRemoved,
            "Make a version live with Switch first."
        );

    public static Refusal LiveUnhealthy(Side live, Side staging) =>
        new(
            "BG505",
            string.Create(
                CultureInfo.InvariantCulture,
                $"Clean refused: {live} is live with {live.Healthy} of {Math.Max(1, live.Group!.Capacity.Minimum)} healthy instances, and {staging} is the way back."
            ),
            NothingRemoved,
            "Wait until live is healthy, or go back with Rollback."
        );

    public static Refusal UsedElsewhere(Group group, string user) =>
        new(
            "BG506",
            $"Clean refused: {group.Name} is attached to {user} too.",
            NothingRemoved,
            $"Detach it from {user} if that is not wanted, then run Clean again."
        );

    public static Refusal LaunchShared(Group group, Group user) =>
        new(
            "BG507",
            $"Clean refused: {user.Name} uses the {group.Launch} of {group.Name}.",
            NothingRemoved,
            $"Give {user.Name} a launch template of its own, then run Clean again."
        );
}
