using BlueGreen.Guards;
using BlueGreen.State;

namespace BlueGreen.Rollback;

/// <summary>Why the former version must not become live again.</summary>
internal static class RollbackGuards
{
    public static IEnumerable<Refusal> Check(Side back)
    {
        // Not live's present size: a bad release may have scaled out.
        var required = Math.Max(1, back.Group!.Pin?.PinnedMinimum ?? back.Group.Capacity.Minimum);
        if (back.Healthy < required)
        {
            yield return RollbackRefusals.TooFewHealthy(back, required);
        }
    }
}
