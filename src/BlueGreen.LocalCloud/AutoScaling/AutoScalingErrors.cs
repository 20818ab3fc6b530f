using BlueGreen.LocalCloud.Wire;

namespace BlueGreen.LocalCloud.AutoScaling;

/// <summary>The errors of Auto Scaling.</summary>
internal static class AutoScalingErrors
{
    public static AwsException Validation(string message) => new("ValidationError", message);

    public static AwsException GroupNotFound(string name) =>
        Validation($"AutoScalingGroup name not found - AutoScalingGroup '{name}' not found");

    public static AwsException GroupExists(ScalingGroup existing)
    {
        var pending = existing.IsBeingDeleted
            ? " and is pending delete.  Please wait until Autoscaling completes the deletion process before creating another group with the same name."
            : "";
        return new(
            "AlreadyExists",
            $"AutoScalingGroup by this name already exists - A group with the name {existing.Name} already exists{pending}"
        );
    }

    public static AwsException GroupPendingDelete() => Validation("The AutoScaling group may not be modified while it is pending delete");

    public static AwsException ConfigurationNotFound(string name) =>
        Validation($"Launch configuration name not found - A launch configuration with the name: {name} does not exist");

    public static AwsException ConfigurationExists(string name) =>
        new(
            "AlreadyExists",
            $"Launch Configuration by this name already exists - A launch configuration already exists with the name {name}"
        );

    public static AwsException ConfigurationInUse(string name, string group) =>
        new("ResourceInUse", $"Cannot delete launch configuration {name} because it is attached to AutoScalingGroup {group}");

    public static AwsException ConfigurationsRefused() =>
        new(
            "UnsupportedOperation",
            "The Launch Configuration creation operation is not available in your account. Use launch templates to create configuration templates for your Auto Scaling groups."
        );

    public static AwsException GroupHasInstances() =>
        new(
            "ResourceInUse",
            "You cannot delete an AutoScalingGroup while there are instances or pending Spot instance request(s) still in the group."
        );

    public static AwsException DeletionBlockedByActivity() =>
        new(
            "ScalingActivityInProgress",
            "You cannot delete an AutoScalingGroup while there are scaling activities in progress for that group."
        );

    public static AwsException BlockedByActivity(string activityId) =>
        new("ScalingActivityInProgress", $"Scaling activity {activityId} is in progress and blocks this action");

    public static AwsException InCooldown() => new("ScalingActivityInProgress", "The cooldown of the last scaling activity is not over.");

    public static AwsException InstanceNotFound(string id) =>
        Validation($"Instance Id not found - No managed instance found for instance ID: {id}");

    public static AwsException InstanceNotInGroup(string id, string group) =>
        Validation($"The instance {id} is not part of Auto Scaling group {group}.");

    public static AwsException InvalidNextToken(string token) => new("InvalidNextToken", $"The token '{token}' is invalid.");

    public static AwsException PolicyNotFound(string name) =>
        Validation($"PolicyName not found - Cannot find a policy with the name {name}");

    public static AwsException RefreshInProgress() =>
        new("InstanceRefreshInProgress", "An Instance Refresh is already in progress and blocks the execution of this Instance Refresh.");

    public static AwsException NoActiveRefresh(string group) =>
        new("ActiveInstanceRefreshNotFound", $"No in progress or pending Instance Refresh found for Auto Scaling group {group}");
}
