using System.Globalization;

namespace BlueGreen.LocalCloud.Ec2.Network;

/// <summary>Network interfaces: an instance's own, and those that a load balancer holds in its subnets.</summary>
internal static class NetworkInterfaceRules
{
    private const string LoadBalancerRequester = "amazon-elb";

    // Half of the benchmarking block 198.18.0.0/15, which is routed nowhere, so that no stray packet reaches somebody's server. The other
    // half is for the cloud's own servers.
    private const uint FirstPublicAddress = 0xC613_0001;
    private const int PublicAddresses = 0xFFFE;

    public static NetworkInterface Add(Ec2Region ec2, Subnet subnet, InterfacePlan plan)
    {
        var address = SubnetRules.TakeAddress(ec2, subnet, plan.PrivateIpAddress);
        var added = new NetworkInterface
        {
            Id = ec2.NewId(ResourceKind.NetworkInterface),
            Region = ec2.Name,
            VpcId = subnet.VpcId,
            SubnetId = subnet.Id,
            AvailabilityZone = subnet.AvailabilityZone,
            PrivateIpAddress = address,
            MacAddress = Mac(address),
            Description = plan.Description,
            SecurityGroupIds = [.. plan.SecurityGroupIds],
            InstanceId = plan.InstanceId,
            RequesterId = plan.InstanceId is null ? LoadBalancerRequester : null,
            PublicIpAddress = plan.Public ? NextPublicAddress(ec2.State) : null,
            AttachmentId = ec2.NewId("eni-attach"),
            AttachTime = ec2.Now,
        };
        ec2.State.NetworkInterfaces.Add(added);
        return added;
    }

    /// <summary>Gives a load balancer an interface in each of its subnets, and takes those of other subnets away.</summary>
    /// <param name="description">EC2's description of them, such as <c>ELB londontamed-com-production-1</c>: it tells whose they are.</param>
    public static void SetForLoadBalancer(
        Ec2Region ec2,
        string description,
        IReadOnlyCollection<string> subnetIds,
        IReadOnlyCollection<string> securityGroupIds,
        bool isPublic
    )
    {
        ec2.State.NetworkInterfaces.RemoveAll(i => IsOf(i, ec2.Name, description) && !subnetIds.Contains(i.SubnetId));
        foreach (var subnetId in subnetIds)
        {
            if (ec2.NetworkInterfaces.FirstOrDefault(i => IsOf(i, ec2.Name, description) && i.SubnetId == subnetId) is { } held)
            {
                held.SecurityGroupIds.Clear();
                held.SecurityGroupIds.AddRange(securityGroupIds);
                continue;
            }

            Add(
                ec2,
                ec2.Subnet(subnetId),
                new InterfacePlan(InstanceId: null, PrivateIpAddress: null, description, securityGroupIds, isPublic)
            );
        }
    }

    /// <summary>The next free address of the internet; they come round again after 65,534.</summary>
    public static string NextPublicAddress(Ec2State state)
    {
        string address;
        do
        {
            state.LastPublicAddress = (state.LastPublicAddress + 1) % PublicAddresses;
            address = Cidr.Address(FirstPublicAddress + (uint)state.LastPublicAddress);
        } while (state.NetworkInterfaces.Exists(i => i.PublicIpAddress == address));

        return address;
    }

    private static bool IsOf(NetworkInterface candidate, string region, string description) =>
        candidate.Region == region && candidate.RequesterId == LoadBalancerRequester && candidate.Description == description;

    // Derived from the address, as a machine's would be: 02 marks it as locally administered.
    private static string Mac(string address) =>
        "02:00:"
        + string.Join(
            ':',
            address.Split('.').Select(part => int.Parse(part, CultureInfo.InvariantCulture).ToString("x2", CultureInfo.InvariantCulture))
        );
}

/// <summary>An interface to add.</summary>
internal sealed record InterfacePlan(
    string? InstanceId,
    string? PrivateIpAddress,
    string Description,
    IReadOnlyCollection<string> SecurityGroupIds,
    bool Public
);
