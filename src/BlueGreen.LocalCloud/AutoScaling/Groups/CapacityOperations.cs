using BlueGreen.LocalCloud.Wire;

namespace BlueGreen.LocalCloud.AutoScaling;

/// <summary>Sets the desired capacity.</summary>
internal static class CapacityOperations
{
    public static void Register(ServiceRoutes routes) => routes.Add("SetDesiredCapacity", SetDesired);

    private static Fields? SetDesired(Call call)
    {
        var group = call.LivingGroup();
        var desired = call.Parameters.RequiredInteger("DesiredCapacity", min: 0);
        if (desired > group.Maximum)
        {
            throw AutoScalingErrors.Validation(
                $"New SetDesiredCapacity value {desired} is above max value {group.Maximum} for the AutoScalingGroup."
            );
        }

        if (desired < group.Minimum)
        {
            throw AutoScalingErrors.Validation(
                $"New SetDesiredCapacity value {desired} is below min value {group.Minimum} for the AutoScalingGroup."
            );
        }

        if (call.Parameters.Boolean("HonorCooldown") == true && group.CooldownUntil > call.Now)
        {
            throw AutoScalingErrors.InCooldown();
        }

        Capacity.Want(call.World, group, desired, "a user request explicitly set group desired capacity");
        group.CooldownUntil = call.Now + call.World.Timing.Honour(TimeSpan.FromSeconds(group.DefaultCooldown));
        return null;
    }
}
