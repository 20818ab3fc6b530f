using BlueGreen.LocalCloud.Host;
using BlueGreen.LocalCloud.Iam;

namespace BlueGreen.LocalCloud.Ec2.Instances;

/// <summary>What EC2 knows of IAM's instance profiles.</summary>
internal static class InstanceProfiles
{
    /// <summary>The profile of this name, or null.</summary>
    public static InstanceProfileFacts? Named(World world, string name) => Facts(world.State.Iam.FindProfile(name));

    /// <summary>The profile with this ARN, or null.</summary>
    public static InstanceProfileFacts? WithArn(World world, string arn) => Facts(world.State.Iam.FindProfileByArn(arn));

    private static InstanceProfileFacts? Facts(InstanceProfile? profile) =>
        profile is null ? null : new InstanceProfileFacts(profile.Id, profile.Name, profile.Arn, profile.CreatedAt);
}

/// <summary>What EC2 knows of an instance profile.</summary>
internal sealed record InstanceProfileFacts(string Id, string Name, string Arn, DateTimeOffset CreatedAt);
