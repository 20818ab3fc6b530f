using System.Globalization;
using BlueGreen.LocalCloud.Ec2.Network;
using BlueGreen.LocalCloud.Wire;

namespace BlueGreen.LocalCloud.LoadBalancing.Classic;

/// <summary>Creates, describes and deletes load balancers.</summary>
internal static class LoadBalancerOperations
{
    private const int MostPerRegion = 20;
    private const int LongestName = 32;

    public static void Register(ServiceRoutes routes) =>
        routes.Add("CreateLoadBalancer", Create).Add("DescribeLoadBalancers", Describe).Add("DeleteLoadBalancer", Delete);

    private static Fields? Create(Call call)
    {
        var wanted = Read(call);
        if (call.State.LoadBalancing.FindClassic(call.Region, wanted.Name) is { } existing)
        {
            return IsSame(existing, wanted) ? Answer(existing) : throw ElbErrors.DuplicateName(wanted.Name);
        }

        var inRegion = call.State.LoadBalancing.Classic.Count(balancer => balancer.Region == call.Region);
        if (inRegion >= MostPerRegion)
        {
            throw ElbErrors.TooManyLoadBalancers(MostPerRegion);
        }

        Network.Occupy(call, wanted);
        call.State.LoadBalancing.Classic.Add(wanted);
        return Answer(wanted);
    }

    private static Fields Answer(ClassicLoadBalancer balancer) => new() { { "DNSName", balancer.DnsName } };

    private static ClassicLoadBalancer Read(Call call)
    {
        var parameters = call.Parameters;
        var name = CheckedName(parameters.Required("LoadBalancerName"));
        var listeners = Listeners.Read(parameters);
        var scheme = parameters.Text("Scheme") ?? "internet-facing";
        if (scheme is not ("internet-facing" or "internal"))
        {
            throw ElbErrors.InvalidScheme(scheme);
        }

        var tags = Tags.Read(parameters);
        var subnets = ReadSubnets(call);
        var vpcId = subnets[0].VpcId;
        if (scheme == "internet-facing" && !Network.ReachesInternet(call, vpcId))
        {
            throw ElbErrors.InvalidSubnet($"VPC {vpcId} has no internet gateway");
        }

        return new ClassicLoadBalancer
        {
            Region = call.Region,
            Name = name,
            DnsName = DnsName(call, name, scheme),
            CreatedAt = call.Now,
            Scheme = scheme,
            VpcId = vpcId,
            Subnets = [.. subnets.Select(subnet => subnet.Id)],
            AvailabilityZones = [.. subnets.Select(subnet => subnet.AvailabilityZone)],
            SecurityGroups = Network.SecurityGroups(call, vpcId, parameters.Texts("SecurityGroups")),
            Listeners = listeners,
            HealthCheck = HealthCheck.Default(listeners[0].InstancePort),
            Tags = tags,
        };
    }

    private static List<Subnet> ReadSubnets(Call call)
    {
        var subnets = call.Parameters.Texts("Subnets");
        var zones = call.Parameters.Texts("AvailabilityZones");
        return (subnets.Count, zones.Count) switch
        {
            (0, 0) => throw ElbErrors.Validation("Either AvailabilityZones or SubnetIds must be specified"),
            (> 0, > 0) => throw ElbErrors.Validation("Only one of SubnetIds or AvailabilityZones may be specified"),
            (> 0, 0) => Network.Subnets(call, subnets),
            _ => Network.DefaultSubnets(call, zones),
        };
    }

    private static string CheckedName(string name)
    {
        if (name.Length > LongestName)
        {
            throw ElbErrors.Validation($"The load balancer name '{name}' is longer than {LongestName} characters");
        }

        var allowed = name.All(c => char.IsAsciiLetterOrDigit(c) || c == '-') && name[0] != '-' && name[^1] != '-';
        return allowed
            ? name
            : throw ElbErrors.Validation(
                $"The load balancer name '{name}' may have only alphanumeric characters and hyphens, and neither begin nor end with a hyphen"
            );
    }

    private static string DnsName(Call call, string name, string scheme)
    {
        var number = call.World.Random.Next(100_000_000, 2_000_000_000).ToString(CultureInfo.InvariantCulture);
        var prefix = scheme == "internal" ? "internal-" : "";
        return $"{prefix}{name}-{number}.{call.Region}.elb.amazonaws.com";
    }

    private static bool IsSame(ClassicLoadBalancer existing, ClassicLoadBalancer wanted) =>
        existing.Scheme == wanted.Scheme
        && existing.VpcId == wanted.VpcId
        && existing.Subnets.ToHashSet().SetEquals(wanted.Subnets)
        && existing.SecurityGroups.ToHashSet().SetEquals(wanted.SecurityGroups)
        && existing.Tags.SequenceEqual(wanted.Tags)
        && existing.Listeners.Count == wanted.Listeners.Count
        && wanted.Listeners.TrueForAll(listener => existing.Listeners.Exists(listener.IsSameAs));

    private static Fields? Describe(Call call)
    {
        var names = call.Parameters.Texts("LoadBalancerNames");
        List<ClassicLoadBalancer> found =
            names.Count == 0
                ? [.. call.State.LoadBalancing.Classic.Where(balancer => balancer.Region == call.Region)]
                : [.. names.Distinct(StringComparer.OrdinalIgnoreCase).Select(call.Balancer)];
        var (page, next) = Markers.Page(call.Parameters, found, balancer => balancer.Name);
        return new() { { "LoadBalancerDescriptions", Items.Of(page, balancer => Description.Of(call, balancer)) }, { "NextMarker", next } };
    }

    // Deleting what is not there succeeds, as AWS has it: a repeated delete is no error.
    private static Fields? Delete(Call call)
    {
        var name = call.Parameters.Required("LoadBalancerName");
        if (call.State.LoadBalancing.FindClassic(call.Region, name) is { } balancer)
        {
            Network.Leave(call, balancer);
            _ = call.State.LoadBalancing.Classic.Remove(balancer);
        }

        return [];
    }
}
