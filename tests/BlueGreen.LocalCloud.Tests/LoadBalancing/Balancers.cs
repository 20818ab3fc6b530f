using System.Xml.Linq;
using BlueGreen.LocalCloud.Ec2;

namespace BlueGreen.LocalCloud.Tests.LoadBalancing;

/// <summary>A cloud with two default subnets and an image, and short forms of the calls to classic load balancers.</summary>
internal sealed class Balancers(TestCloud cloud) : IAsyncDisposable
{
    public const string Name = "site-1";

    public TestCloud Cloud { get; } = cloud;

    public IReadOnlyList<string> Subnets { get; } =
        cloud.Host.Inspect(world =>
        {
            var ec2 = new Ec2Instances(world, "eu-west-2");
            return new[] { "eu-west-2a", "eu-west-2b", "eu-west-2c" }.Select(zone => ec2.DefaultSubnet(zone)!.Id).ToList();
        });

    public static Balancers Instant() => new(TestCloud.Instant());

    public static Balancers Realistic() => new(TestCloud.Realistic());

    public Task<XElement> Call(string action, params (string Name, string Value)[] parameters) =>
        Cloud.CallAsync("elb", action, parameters);

    public async Task<(string Code, string Message)> Refused(string action, params (string Name, string Value)[] parameters)
    {
        var (code, message, _) = await Cloud.RefusedAsync("elb", action, parameters);
        return (code, message);
    }

    /// <summary>What a load balancer is created with; later ones win over earlier ones of the same name, empty ones are left out.</summary>
    public (string Name, string Value)[] Parameters(params (string Name, string Value)[] more)
    {
        List<(string Name, string Value)> all =
        [
            ("LoadBalancerName", Name),
            ("Listeners.member.1.Protocol", "HTTP"),
            ("Listeners.member.1.LoadBalancerPort", "80"),
            ("Listeners.member.1.InstancePort", "80"),
            ("Subnets.member.1", Subnets[0]),
            ("Subnets.member.2", Subnets[1]),
        ];
        _ = all.RemoveAll(parameter => more.Any(other => other.Name == parameter.Name));
        return [.. all, .. more.Where(parameter => parameter.Value.Length > 0)];
    }

    public Task<XElement> Create(params (string Name, string Value)[] more) => Call("CreateLoadBalancer", Parameters(more));

    public async Task<XElement> Describe(string name = Name) =>
        (await Call("DescribeLoadBalancers", ("LoadBalancerNames.member.1", name)))
            .Descendants("LoadBalancerDescriptions")
            .Single()
            .Elements("member")
            .Single();

    public Task<XElement> ConfigureHealth(string target, string interval, string timeout, string unhealthy, string healthy) =>
        Call("ConfigureHealthCheck", HealthCheck(target, interval, timeout, unhealthy, healthy));

    public static (string Name, string Value)[] HealthCheck(
        string target,
        string interval,
        string timeout,
        string unhealthy,
        string healthy
    ) =>
        [
            ("LoadBalancerName", Name),
            ("HealthCheck.Target", target),
            ("HealthCheck.Interval", interval),
            ("HealthCheck.Timeout", timeout),
            ("HealthCheck.UnhealthyThreshold", unhealthy),
            ("HealthCheck.HealthyThreshold", healthy),
        ];

    /// <summary>A running instance in the first zone.</summary>
    public async Task<(string Id, string Image)> Launch(int subnet = 0)
    {
        var image = await Cloud.CallAsync("ec2", "RegisterImage", ("Name", $"site-{Guid.NewGuid()}"), ("Architecture", "x86_64"));
        var imageId = image.Descendants("imageId").Single().Value;
        Cloud.Advance(60);
        var launched = await Cloud.CallAsync(
            "ec2",
            "RunInstances",
            ("ImageId", imageId),
            ("InstanceType", "t3.micro"),
            ("MinCount", "1"),
            ("MaxCount", "1"),
            ("SubnetId", Subnets[subnet])
        );
        Cloud.Advance(60);
        return (launched.Descendants("instanceId").Single().Value, imageId);
    }

    public Task<XElement> Register(string id) =>
        Call("RegisterInstancesWithLoadBalancer", ("LoadBalancerName", Name), ("Instances.member.1.InstanceId", id));

    public Task<XElement> Deregister(string id) =>
        Call("DeregisterInstancesFromLoadBalancer", ("LoadBalancerName", Name), ("Instances.member.1.InstanceId", id));

    /// <summary>State, reason code and description of one instance.</summary>
    public async Task<(string State, string ReasonCode, string Description)> Health(string id)
    {
        var answer = await Call("DescribeInstanceHealth", ("LoadBalancerName", Name), ("Instances.member.1.InstanceId", id));
        var state = answer.Descendants("InstanceStates").Single().Elements("member").Single();
        return (state.Element("State")!.Value, state.Element("ReasonCode")!.Value, state.Element("Description")!.Value);
    }

    public ValueTask DisposeAsync() => Cloud.DisposeAsync();
}
