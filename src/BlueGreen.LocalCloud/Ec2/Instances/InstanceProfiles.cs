using BlueGreen.LocalCloud.Host;

namespace BlueGreen.LocalCloud.Ec2.Instances;

/// <summary>What EC2 knows of IAM's instance profiles.</summary>
internal static class InstanceProfiles
{
    /// <summary>The profile of this name, or null.</summary>
    public static InstanceProfileFacts? Named(World world, string name) =>
        new("AIPA" + name.ToUpperInvariant(), name, $"arn:aws:iam::{world.Account}:instance-profile/{name}", DateTimeOffset.MinValue);

    /// <summary>The profile with this ARN, or null.</summary>
    public static InstanceProfileFacts? WithArn(World world, string arn) => Named(world, arn[(arn.LastIndexOf('/') + 1)..]);
}

/// <summary>What EC2 knows of an instance profile.</summary>
internal sealed record InstanceProfileFacts(string Id, string Name, string Arn, DateTimeOffset CreatedAt);
