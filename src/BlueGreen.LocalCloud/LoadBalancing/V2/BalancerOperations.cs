using System.Globalization;
using BlueGreen.LocalCloud.LoadBalancing.Classic;
using BlueGreen.LocalCloud.Wire;

namespace BlueGreen.LocalCloud.LoadBalancing.V2;

/// <summary>Creates, describes, moves and deletes load balancers.</summary>
internal static class BalancerOperations
{
    public const int MostPerRegion = 50;

    public static void Register(ServiceRoutes routes) =>
        routes
            .Add(
                new Operation("CreateLoadBalancer", Create) { Gaps = "Only the type application; no Outposts, elastic addresses or IPv6." }
            )
            .Add("DescribeLoadBalancers", Describe)
            .Add("DeleteLoadBalancer", Delete)
            .Add("SetSubnets", SetSubnets)
            .Add("SetSecurityGroups", SetSecurityGroups)
            .Add(new Operation("SetIpAddressType", SetIpAddressType) { Gaps = "Only ipv4." });

    private static Fields? Create(Call call)
    {
        var wanted = Read(call);
        if (call.Balancers().FirstOrDefault(balancer => balancer.Name == wanted.Name) is { } existing)
        {
            return Answer(call, Same(existing, wanted));
        }

        if (call.Balancers().Count() >= MostPerRegion)
        {
            throw ElbV2Errors.TooMany("TooManyLoadBalancers", "load balancers", MostPerRegion);
        }

        Placement.Occupy(call, wanted);
        call.State.LoadBalancing.Application.Add(wanted);
        return Answer(call, wanted);
    }

    private static ApplicationLoadBalancer Read(Call call)
    {
        var parameters = call.Parameters;
        var name = ElbV2Call.CheckedName(parameters.Required("Name"), "Load balancer");
        if (name.StartsWith("internal-", StringComparison.Ordinal))
        {
            throw ElbV2Errors.Validation($"Load balancer name '{name}' cannot begin with 'internal-'");
        }

        if (parameters.OneOf("Type", "application", "network", "gateway") is not (null or "application"))
        {
            throw ElbV2Errors.InvalidConfiguration("Only load balancers of type 'application' are available here");
        }

        CheckAddressType(parameters.Text("IpAddressType"));
        var scheme = parameters.OneOf("Scheme", "internet-facing", "internal") ?? "internet-facing";
        var tags = Tags.Read(parameters);
        var subnets = Placement.Subnets(call);
        var vpcId = subnets[0].VpcId;
        Placement.CheckInternet(call, scheme, vpcId);
        var number = call.World.Random.Next(100_000_000, 2_000_000_000).ToString(CultureInfo.InvariantCulture);
        return new ApplicationLoadBalancer
        {
            Region = call.Region,
            Arn = call.NewArn($"loadbalancer/app/{name}"),
            Name = name,
            DnsName = $"{(scheme == "internal" ? "internal-" : "")}{name}-{number}.{call.Region}.elb.amazonaws.com",
            CreatedAt = call.Now,
            ActiveAt = call.Now + call.World.Timing.LoadBalancerProvisioning,
            Scheme = scheme,
            VpcId = vpcId,
            Zones = Placement.Zones(subnets),
            SecurityGroups = Placement.SecurityGroups(call, vpcId, parameters.Texts("SecurityGroups")),
            Tags = tags,
        };
    }

    // Created twice with the same settings, it is the same one.
    private static ApplicationLoadBalancer Same(ApplicationLoadBalancer existing, ApplicationLoadBalancer wanted)
    {
        var isSame =
            existing.Scheme == wanted.Scheme
            && existing.Zones.ToHashSet().SetEquals(wanted.Zones)
            && existing.SecurityGroups.ToHashSet().SetEquals(wanted.SecurityGroups);
        return !isSame ? throw ElbV2Errors.DuplicateLoadBalancer(wanted.Name, "settings")
            : existing.Tags.SequenceEqual(wanted.Tags) ? existing
            : throw ElbV2Errors.DuplicateLoadBalancer(wanted.Name, "tags");
    }

    private static Fields Answer(Call call, ApplicationLoadBalancer balancer) =>
        new() { { "LoadBalancers", Items.Of([balancer], one => ToFields(call, one)) } };

    private static Fields? Describe(Call call)
    {
        var arns = call.Parameters.Texts("LoadBalancerArns");
        var names = call.Parameters.Texts("Names");
        if (arns.Count > 0 && names.Count > 0)
        {
            throw ElbV2Errors.Validation("Load balancer names and load balancer ARNs cannot be specified at the same time");
        }

        var unknown = names.Where(name => !call.Balancers().Any(balancer => balancer.Name == name)).ToList();
        if (unknown.Count > 0)
        {
            throw ElbV2Errors.LoadBalancersNotFound(unknown);
        }

        List<ApplicationLoadBalancer> found =
            arns.Count > 0
                ? [.. arns.Distinct().Select(call.Balancer)]
                : [.. call.Balancers().Where(balancer => names.Count == 0 || names.Contains(balancer.Name))];
        var (page, next) = Markers.Page(call.Parameters, found, balancer => balancer.Arn);
        return new() { { "LoadBalancers", Items.Of(page, balancer => ToFields(call, balancer)) }, { "NextMarker", next } };
    }

    // Deleting what is not there succeeds, as AWS has it.
    private static Fields? Delete(Call call)
    {
        var arn = call.Parameters.Required("LoadBalancerArn");
        ElbV2Call.CheckArn(arn, ":loadbalancer/", "load balancer");
        if (call.Balancers().FirstOrDefault(balancer => balancer.Arn == arn) is not { } balancer)
        {
            return [];
        }

        if (AttributeTable.LoadBalancer.Value(balancer.Attributes, AttributeTable.DeletionProtection) == "true")
        {
            throw ElbV2Errors.DeletionProtected(arn);
        }

        Placement.Leave(call, balancer);
        _ = call.State.LoadBalancing.Application.Remove(balancer);
        return [];
    }

    private static Fields? SetSubnets(Call call)
    {
        var balancer = call.Balancer();
        var subnets = Placement.Subnets(call);
        if (subnets[0].VpcId != balancer.VpcId)
        {
            throw ElbV2Errors.InvalidConfiguration($"The subnets must belong to the VPC '{balancer.VpcId}' of the load balancer");
        }

        balancer.Zones = Placement.Zones(subnets);
        Placement.Occupy(call, balancer);
        return new() { { "AvailabilityZones", Zones(balancer) }, { "IpAddressType", balancer.IpAddressType } };
    }

    private static Fields? SetSecurityGroups(Call call)
    {
        var balancer = call.Balancer();
        balancer.SecurityGroups = Placement.SecurityGroups(call, balancer.VpcId, call.Parameters.RequiredTexts("SecurityGroups"));
        Placement.Occupy(call, balancer);
        return new() { { "SecurityGroupIds", Items.Of(balancer.SecurityGroups) } };
    }

    private static Fields? SetIpAddressType(Call call)
    {
        var balancer = call.Balancer();
        CheckAddressType(call.Parameters.Required("IpAddressType"));
        return new() { { "IpAddressType", balancer.IpAddressType } };
    }

    private static void CheckAddressType(string? type)
    {
        if (type is not (null or "ipv4"))
        {
            throw ElbV2Errors.InvalidConfiguration($"The subnets must have IPv6 CIDR blocks for the IP address type '{type}'");
        }
    }

    private static Fields ToFields(Call call, ApplicationLoadBalancer balancer) =>
        new()
        {
            { "LoadBalancerArn", balancer.Arn },
            { "DNSName", balancer.DnsName },
            { "CanonicalHostedZoneId", ElbHostedZones.ForRegion(balancer.Region) },
            { "CreatedTime", balancer.CreatedAt },
            { "LoadBalancerName", balancer.Name },
            { "Scheme", balancer.Scheme },
            { "VpcId", balancer.VpcId },
            {
                "State",
                new Fields { { "Code", call.Now < balancer.ActiveAt ? "provisioning" : "active" } }
            },
            { "Type", "application" },
            { "AvailabilityZones", Zones(balancer) },
            { "SecurityGroups", Items.Of(balancer.SecurityGroups) },
            { "IpAddressType", balancer.IpAddressType },
        };

    private static Items Zones(ApplicationLoadBalancer balancer) =>
        Items.Of(
            balancer.Zones,
            zone => new Fields
            {
                { "ZoneName", zone.ZoneName },
                { "SubnetId", zone.SubnetId },
                { "LoadBalancerAddresses", Items.Of(Array.Empty<string>()) },
            }
        );
}
