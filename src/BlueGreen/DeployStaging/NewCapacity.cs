using BlueGreen.Configuration;
using BlueGreen.State;

namespace BlueGreen.DeployStaging;

/// <summary>The sizes of a new group.</summary>
internal static class NewCapacity
{
    /// <summary>What the settings say; where they say nothing, what live has now, since it may have scaled out; else the defaults.</summary>
    public static Capacity For(Group? live, ComputeSettings compute)
    {
        var minimum = compute.Min ?? live?.Pin?.OriginalMinimum ?? live?.Capacity.Minimum ?? ComputeSettings.DefaultMin;
        var desired = Math.Max(minimum, compute.Desired ?? live?.Capacity.Desired ?? 0);
        var maximum = Math.Max(desired, compute.Max ?? live?.Capacity.Maximum ?? Math.Max(minimum, ComputeSettings.DefaultMax));
        return new Capacity(minimum, maximum, desired);
    }
}
