using System.Xml.Linq;
using BlueGreen.LocalCloud.Ec2;

namespace BlueGreen.LocalCloud.Tests.LoadBalancing.V2;

/// <summary>A cloud with a target group, and short forms of the calls to application load balancers.</summary>
internal sealed class Targets : IAsyncDisposable
{
    public const string Name = "site-1";

    private Targets(TestCloud cloud)
    {
        Cloud = cloud;
        (Subnets, Vpc) = cloud.Host.Inspect(world =>
        {
            var ec2 = new Ec2Instances(world, "eu-west-2");
            var subnets = new[] { "eu-west-2a", "eu-west-2b", "eu-west-2c" }.Select(zone => ec2.DefaultSubnet(zone)!).ToList();
            return (subnets.ConvertAll(subnet => subnet.Id), subnets[0].VpcId);
        });
    }

    public TestCloud Cloud { get; }

    public List<string> Subnets { get; }

    public string Vpc { get; }

    public string Group { get; private set; } = "";

    public string Balancer { get; private set; } = "";

    public string Listener { get; private set; } = "";

    /// <summary>With a target group that no listener names yet.</summary>
    public static async Task<Targets> UnusedAsync(TestCloud cloud)
    {
        var targets = new Targets(cloud);
        targets.Group = (await targets.Call("CreateTargetGroup", targets.GroupParameters())).Descendants("TargetGroupArn").Single().Value;
        return targets;
    }

    /// <summary>With a load balancer that is active and forwards to the target group.</summary>
    public static async Task<Targets> UsedAsync(TestCloud cloud)
    {
        var targets = await UnusedAsync(cloud);
        await targets.Use();
        cloud.Advance(120);
        return targets;
    }

    public async Task Use()
    {
        Balancer = (await Call("CreateLoadBalancer", BalancerParameters())).Descendants("LoadBalancerArn").Single().Value;
        Listener = (await Call("CreateListener", ListenerParameters())).Descendants("ListenerArn").Single().Value;
    }

    public Task<XElement> Call(string action, params (string Name, string Value)[] parameters) =>
        Cloud.CallAsync("elbv2", action, parameters);

    public async Task<(string Code, string Message)> Refused(string action, params (string Name, string Value)[] parameters)
    {
        var (code, message, _) = await Cloud.RefusedAsync("elbv2", action, parameters);
        return (code, message);
    }

    public (string Name, string Value)[] BalancerParameters(params (string Name, string Value)[] more) =>
        Merge(more, ("Name", Name), ("Subnets.member.1", Subnets[0]), ("Subnets.member.2", Subnets[1]));

    public (string Name, string Value)[] GroupParameters(params (string Name, string Value)[] more) =>
        Merge(
            more,
            ("Name", Name),
            ("Protocol", "HTTP"),
            ("Port", "80"),
            ("VpcId", Vpc),
            ("HealthCheckPort", "3001"),
            ("HealthCheckPath", "/health"),
            ("HealthCheckIntervalSeconds", "10"),
            ("HealthyThresholdCount", "3"),
            ("UnhealthyThresholdCount", "2")
        );

    public (string Name, string Value)[] ListenerParameters(params (string Name, string Value)[] more) =>
        Merge(
            more,
            ("LoadBalancerArn", Balancer),
            ("Protocol", "HTTP"),
            ("Port", "80"),
            ("DefaultActions.member.1.Type", "forward"),
            ("DefaultActions.member.1.TargetGroupArn", Group)
        );

    /// <summary>A running instance.</summary>
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

    public Task<XElement> Register(string id) => Call("RegisterTargets", Target(id));

    public Task<XElement> Deregister(string id) => Call("DeregisterTargets", Target(id));

    public (string Name, string Value)[] Target(string id) => [("TargetGroupArn", Group), ("Targets.member.1.Id", id)];

    /// <summary>State and reason of one target.</summary>
    public async Task<(string State, string? Reason)> Health(string id)
    {
        var health = (await Call("DescribeTargetHealth", Target(id))).Descendants("TargetHealth").Single();
        return (health.Element("State")!.Value, health.Element("Reason")?.Value);
    }

    public ValueTask DisposeAsync() => Cloud.DisposeAsync();

    // Later ones win over earlier ones of the same name, empty ones are left out.
    private static (string Name, string Value)[] Merge((string Name, string Value)[] more, params (string Name, string Value)[] common) =>
        [
            .. common.Where(parameter => !more.Any(other => other.Name == parameter.Name)),
            .. more.Where(parameter => parameter.Value.Length > 0),
        ];
}
