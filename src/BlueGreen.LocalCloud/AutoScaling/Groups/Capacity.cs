using BlueGreen.LocalCloud.Host;

namespace BlueGreen.LocalCloud.AutoScaling;

/// <summary>Changes what a group wants, and keeps the sentence that tells the next activities why.</summary>
internal static class Capacity
{
    /// <summary>Refuses sizes that contradict each other.</summary>
    public static void Check(int minimum, int maximum, int desired)
    {
        if (minimum > maximum)
        {
            throw AutoScalingErrors.Validation($"Max bound, {maximum}, must be greater than or equal to min bound, {minimum}");
        }

        if (desired < minimum || desired > maximum)
        {
            throw AutoScalingErrors.Validation(
                $"Desired capacity:{desired} must be between the specified min size:{minimum} and max size:{maximum}"
            );
        }
    }

    /// <summary>Wants another number from now on.</summary>
    /// <param name="who">Who wants it, as in <c>a user request explicitly set group desired capacity</c>.</param>
    public static void Want(World world, ScalingGroup group, int desired, string who)
    {
        if (desired != group.Desired)
        {
            group.Reasons.Add($"{ActivityLog.At(world.Now)} {who} changing the desired capacity from {group.Desired} to {desired}.");
        }

        group.Desired = desired;
        group.WakeAt(world.Now + world.Timing.GroupActivityGap);
    }

    /// <summary>Wants other bounds, and where it is out of them another number.</summary>
    public static void Bound(World world, ScalingGroup group, int minimum, int maximum, int? desired, string who)
    {
        var wanted = desired ?? Math.Clamp(group.Desired, minimum, maximum);
        group.Minimum = minimum;
        group.Maximum = maximum;
        Want(world, group, wanted, $"{who} update of AutoScalingGroup constraints to min: {minimum}, max: {maximum}, desired: {wanted}");
    }

    /// <summary>The sentences so far, for the activities that follow from them; they are told once.</summary>
    public static string TakeReasons(ScalingGroup group)
    {
        var told = string.Concat(group.Reasons.Select(reason => reason + "  "));
        group.Reasons.Clear();
        return told;
    }
}
