namespace BlueGreen.LocalCloud.Ec2.SecurityGroups;

/// <summary>What may reach the instances that carry it, and what they may reach.</summary>
internal sealed class SecurityGroup : Ec2Resource
{
    /// <summary>The name of the group that every VPC has and nobody can delete.</summary>
    public const string DefaultName = "default";

    public override ResourceKind Kind => ResourceKind.SecurityGroup;

    public required string Name { get; init; }

    public required string Description { get; init; }

    public required string VpcId { get; init; }

    public List<SecurityGroupRule> Rules { get; init; } = [];
}
