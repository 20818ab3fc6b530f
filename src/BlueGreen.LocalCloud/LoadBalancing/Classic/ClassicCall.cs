using BlueGreen.LocalCloud.Ec2;
using BlueGreen.LocalCloud.Wire;

namespace BlueGreen.LocalCloud.LoadBalancing.Classic;

/// <summary>What every operation on one load balancer reads first.</summary>
internal static class ClassicCall
{
    /// <summary>The load balancer that <c>LoadBalancerName</c> names, or LoadBalancerNotFound.</summary>
    public static ClassicLoadBalancer Balancer(this Call call) => call.Balancer(call.Parameters.Required("LoadBalancerName"));

    public static ClassicLoadBalancer Balancer(this Call call, string name) =>
        call.State.LoadBalancing.FindClassic(call.Region, name) ?? throw ElbErrors.LoadBalancerNotFound(name);

    /// <summary>EC2 as the call's region sees it.</summary>
    public static Ec2Instances Ec2(this Call call) => new(call.World, call.Region);

    /// <summary>A list that has to have something in it.</summary>
    public static IReadOnlyList<string> RequiredTexts(this Parameters parameters, string name)
    {
        var values = parameters.Texts(name);
        return values.Count > 0 ? values : throw parameters.Missing(name);
    }

    /// <summary>The ids in a list of instances.</summary>
    public static IReadOnlyList<string> InstanceIds(this Parameters parameters) =>
        [.. parameters.Structures("Instances").Select(instance => instance.Required("InstanceId"))];
}
