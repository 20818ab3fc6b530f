using BlueGreen.LocalCloud.Host;

namespace BlueGreen.LocalCloud.AutoScaling;

/// <summary>What a policy makes of a group's capacity.</summary>
internal static class PolicyRules
{
    private const string Exact = "ExactCapacity";
    private const string Percent = "PercentChangeInCapacity";

    public static readonly IReadOnlyList<string> AdjustmentTypes = ["ChangeInCapacity", Exact, Percent];

    /// <summary>Carries a policy out.</summary>
    /// <param name="breach">By how much the metric is beyond the alarm's threshold: it chooses the step.</param>
    /// <param name="who">Who set it off, as the cause tells it.</param>
    public static void Execute(World world, ScalingGroup group, ScalingPolicy policy, double breach, string who)
    {
        var adjustment = policy.Type == ScalingPolicy.Step ? StepAt(policy, breach) : policy.ScalingAdjustment;
        if (adjustment is not { } by)
        {
            return;
        }

        var wanted = Math.Clamp(Adjusted(group, policy, by), group.Minimum, group.Maximum);
        Capacity.Want(world, group, wanted, $"{who} policy {policy.Name}");
        if (policy.Type == ScalingPolicy.Simple)
        {
            group.CooldownUntil = world.Now + world.Timing.Honour(TimeSpan.FromSeconds(policy.Cooldown ?? group.DefaultCooldown));
        }
    }

    private static int? StepAt(ScalingPolicy policy, double breach) =>
        policy
            .Steps.Find(step =>
                breach >= (step.LowerBound ?? double.NegativeInfinity) && breach < (step.UpperBound ?? double.PositiveInfinity)
            )
            ?.Adjustment;

    private static int Adjusted(ScalingGroup group, ScalingPolicy policy, int by) =>
        policy.AdjustmentType switch
        {
            Exact => by,
            Percent => group.Desired + ChangeByPercent(group, policy, by),
            _ => group.Desired + by,
        };

    // Fractions are rounded towards zero, but any change is at least one instance and at least the set magnitude.
    private static int ChangeByPercent(ScalingGroup group, ScalingPolicy policy, int by)
    {
        var change = group.Desired * by / 100.0;
        var whole = Math.Abs(change) < 1 ? Math.Sign(change) : (int)change;
        var least = policy.MinAdjustmentMagnitude ?? policy.MinAdjustmentStep ?? 0;
        return Math.Sign(by) * Math.Max(Math.Abs(whole), least);
    }
}
