namespace BlueGreen.LocalCloud.Ec2.Instances;

/// <summary>Which instance profiles may be launched with.</summary>
internal static class InstanceProfileRules
{
    /// <summary>The profile that a launch names, or null where it names none.</summary>
    /// <remarks>EC2 does not see a profile until some seconds after IAM made it, and says that it is invalid.</remarks>
    public static InstanceProfileFacts? Resolve(Ec2Region ec2, string? arn, string? name)
    {
        if (arn is not null && name is not null)
        {
            throw Ec2Errors.InvalidCombination(
                "The parameters iamInstanceProfile.name and iamInstanceProfile.arn may not be used together"
            );
        }

        if (arn is null && name is null)
        {
            return null;
        }

        var profile = name is null ? InstanceProfiles.WithArn(ec2.World, arn!) : InstanceProfiles.Named(ec2.World, name);
        return profile is not null && ec2.Now - profile.CreatedAt >= ec2.Timing.InstanceProfileUsable
            ? profile
            : throw (
                name is null
                    ? Ec2Errors.InvalidValue("iamInstanceProfile.arn", arn!, "Invalid IAM Instance Profile ARN")
                    : Ec2Errors.InvalidValue("iamInstanceProfile.name", name, "Invalid IAM Instance Profile name")
            );
    }
}
