using BlueGreen.Guards;
using BlueGreen.State;

namespace BlueGreen.Rollback;

/// <summary>Why the former version must not become live again.</summary>
internal static class RollbackGuards
{
    public static IEnumerable<Refusal> Check(Side back)
    {
        var required = Required(back.Group!);
        if (back.Group!.Deleting || back.Group.Capacity.Desired < required)
        {
            yield return RollbackRefusals.Going(back.Group, required);
            yield break;
        }

        if (back.Healthy < required)
        {
            yield return RollbackRefusals.TooFewHealthy(back, required);
        }
    }

    /// <summary>Not live's present size: a bad release may have scaled out.</summary>
    public static int Required(Group back) => Math.Max(1, back.Pin?.PinnedMinimum ?? back.Capacity.Minimum);
}
