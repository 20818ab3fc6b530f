using BlueGreen.LocalCloud.Ec2.Instances;
using BlueGreen.LocalCloud.Ec2.LaunchTemplates;
using BlueGreen.LocalCloud.Ec2.Network;
using BlueGreen.LocalCloud.Host;
using BlueGreen.LocalCloud.Wire;

namespace BlueGreen.LocalCloud.Ec2;

/// <summary>EC2 for the services that build on it: Auto Scaling launches and terminates through it, load balancers live in its subnets.</summary>
internal sealed class Ec2Instances(World world, string region)
{
    private readonly Ec2Region _ec2 = new(world, region);

    /// <summary>Looks up everything that a launch refers to, without launching.</summary>
    /// <exception cref="AwsException">The image, instance type, key, subnet, security group or instance profile that does not fit.</exception>
    public void Check(LaunchRequest request) => _ = LaunchPlan.Make(_ec2, request);

    /// <summary>Launches one instance, which is pending afterwards.</summary>
    /// <exception cref="AwsException">As for <see cref="Check"/>; an instance profile that is too young is invalid too.</exception>
    public Instance Launch(LaunchRequest request) =>
        InstanceLauncher.Launch(_ec2, LaunchPlan.Make(_ec2, request), least: 1, most: 1).Instances[0];

    /// <summary>Ends instances, protected ones too; ids that are unknown or at their end are passed over.</summary>
    public void Terminate(params IEnumerable<string> instanceIds)
    {
        foreach (var instance in instanceIds.Select(Find).OfType<Instance>())
        {
            InstanceTransitions.Terminate(_ec2, instance);
        }
    }

    /// <summary>The instance, or null where there is none, or none any more.</summary>
    public Instance? Find(string instanceId) => _ec2.Instances.FirstOrDefault(i => i.Id == instanceId);

    /// <summary>The subnet, or EC2's error.</summary>
    public Subnet Subnet(string subnetId) => _ec2.Subnet(subnetId);

    /// <summary>The default VPC's subnet of a zone, or null.</summary>
    public Subnet? DefaultSubnet(string zone) => _ec2.Subnets.FirstOrDefault(s => s.DefaultForZone && s.AvailabilityZone == zone);

    /// <summary>Throws EC2's error unless the security group is there.</summary>
    public void CheckSecurityGroup(string groupId) => _ = _ec2.SecurityGroup(groupId);

    /// <summary>A version of a launch template.</summary>
    /// <param name="idOrName">An id (<c>lt-...</c>) or a name.</param>
    /// <param name="version">A number, <c>$Latest</c>, or <c>$Default</c>, which null means too.</param>
    /// <exception cref="AwsException">EC2's own error for a template or version that is not there.</exception>
    public ResolvedLaunchTemplate ResolveLaunchTemplate(string idOrName, string? version)
    {
        var template = idOrName.StartsWith("lt-", StringComparison.Ordinal)
            ? LaunchTemplateRules.Find(_ec2, idOrName, name: null)
            : LaunchTemplateRules.Find(_ec2, id: null, idOrName);
        return new ResolvedLaunchTemplate(template.Id, template.Name, LaunchTemplateRules.Version(template, version));
    }

    /// <summary>Gives a load balancer an address in each of its subnets; with none, takes them all away.</summary>
    /// <param name="description">How EC2 describes them, such as <c>ELB londontamed-com-production-1</c>.</param>
    public void SetLoadBalancerInterfaces(
        string description,
        IReadOnlyCollection<string> subnetIds,
        IReadOnlyCollection<string> securityGroupIds,
        bool isPublic
    ) => NetworkInterfaceRules.SetForLoadBalancer(_ec2, description, subnetIds, securityGroupIds, isPublic);
}

/// <summary>A version of a launch template that was found.</summary>
internal sealed record ResolvedLaunchTemplate(string Id, string Name, LaunchTemplateVersion Version);
