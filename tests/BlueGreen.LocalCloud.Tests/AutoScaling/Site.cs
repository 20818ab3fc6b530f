using System.Globalization;
using System.Xml.Linq;
using BlueGreen.LocalCloud.AutoScaling;
using BlueGreen.LocalCloud.Ec2;

namespace BlueGreen.LocalCloud.Tests.AutoScaling;

/// <summary>A cloud with what a group needs: an image, two default subnets, a launch configuration, a load balancer with draining.</summary>
internal sealed class Site : IAsyncDisposable
{
    public const string Region = "eu-west-2";
    public const string Balancer = "site-1";
    public const string Configuration = "site-v1";
    public const string Group = "site-v1";

    private Site(TestCloud cloud) => Cloud = cloud;

    public TestCloud Cloud { get; }

    public string Image { get; private set; } = "";

    /// <summary>Subnets of two zones.</summary>
    public IReadOnlyList<string> Subnets { get; private set; } = [];

    public static Task<Site> InstantAsync() => OnAsync(TestCloud.Instant());

    public static Task<Site> RealisticAsync() => OnAsync(TestCloud.Realistic());

    /// <summary>A call to Auto Scaling that must succeed.</summary>
    public Task<XElement> Call(string action, params (string Name, string Value)[] parameters) =>
        Cloud.CallAsync("autoscaling", action, parameters);

    /// <summary>A call to Auto Scaling that must be refused.</summary>
    public async Task<(string Code, string Message)> Refused(string action, params (string Name, string Value)[] parameters)
    {
        var (code, message, _) = await Cloud.RefusedAsync("autoscaling", action, parameters);
        return (code, message);
    }

    public Task<XElement> Elb(string action, params (string Name, string Value)[] parameters) => Cloud.CallAsync("elb", action, parameters);

    /// <summary>What a group is created with; later ones win over earlier ones of the same name.</summary>
    public (string Name, string Value)[] GroupParameters(string name, int desired, params (string Name, string Value)[] more)
    {
        List<(string Name, string Value)> all =
        [
            ("AutoScalingGroupName", name),
            ("LaunchConfigurationName", Configuration),
            ("MinSize", "0"),
            ("MaxSize", "9"),
            ("DesiredCapacity", desired.ToString(CultureInfo.InvariantCulture)),
            ("VPCZoneIdentifier", string.Join(',', Subnets)),
        ];
        _ = all.RemoveAll(parameter => more.Any(other => other.Name == parameter.Name));
        return [.. all, .. more.Where(parameter => parameter.Value.Length > 0)];
    }

    public Task<XElement> CreateGroup(int desired, params (string Name, string Value)[] more) =>
        Call("CreateAutoScalingGroup", GroupParameters(Group, desired, more));

    public async Task<XElement?> FindGroup(string name = Group)
    {
        var answer = await Call("DescribeAutoScalingGroups", ("AutoScalingGroupNames.member.1", name));
        return answer.Descendants("AutoScalingGroups").Single().Elements("member").SingleOrDefault();
    }

    public async Task<IReadOnlyList<XElement>> Instances(string name = Group) =>
        [.. (await FindGroup(name))!.Element("Instances")!.Elements("member")];

    public async Task<IReadOnlyList<string>> Ids(string name = Group) =>
        [.. (await Instances(name)).Select(instance => instance.Element("InstanceId")!.Value)];

    /// <summary>The lifecycle states of the instances, in order and joined.</summary>
    public async Task<string> States(string name = Group) =>
        string.Join(
            ' ',
            (await Instances(name)).Select(instance => instance.Element("LifecycleState")!.Value).Order(StringComparer.Ordinal)
        );

    /// <summary>The activities of the group, newest first.</summary>
    public async Task<IReadOnlyList<XElement>> Activities(string name = Group)
    {
        var answer = await Call("DescribeScalingActivities", ("AutoScalingGroupName", name));
        return [.. answer.Descendants("Activities").Single().Elements("member")];
    }

    public Task<XElement> SetDesired(int desired) =>
        Call("SetDesiredCapacity", ("AutoScalingGroupName", Group), ("DesiredCapacity", desired.ToString(CultureInfo.InvariantCulture)));

    /// <summary>Seconds pass one by one, and somebody looks after each.</summary>
    public async Task Wait(int seconds)
    {
        for (var second = 0; second < seconds; second++)
        {
            Cloud.Advance(1);
            _ = await FindGroup();
        }
    }

    public AutoScalingState State => Cloud.Host.Inspect(world => world.State.AutoScaling);

    public ValueTask DisposeAsync() => Cloud.DisposeAsync();

    private static async Task<Site> OnAsync(TestCloud cloud)
    {
        var site = new Site(cloud);
        site.Subnets = cloud.Host.Inspect(world =>
        {
            var ec2 = new Ec2Instances(world, Region);
            return new[] { $"{Region}a", $"{Region}b" }.Select(zone => ec2.DefaultSubnet(zone)!.Id).ToList();
        });
        var image = await cloud.CallAsync("ec2", "RegisterImage", ("Name", "site"), ("Architecture", "x86_64"));
        site.Image = image.Descendants("imageId").Single().Value;
        cloud.Advance(120);
        _ = await site.Call(
            "CreateLaunchConfiguration",
            ("LaunchConfigurationName", Configuration),
            ("ImageId", site.Image),
            ("InstanceType", "t3.micro")
        );
        _ = await site.CreateBalancer(Balancer);
        return site;
    }

    public async Task<XElement> CreateBalancer(string name)
    {
        var created = await Elb(
            "CreateLoadBalancer",
            ("LoadBalancerName", name),
            ("Listeners.member.1.Protocol", "HTTP"),
            ("Listeners.member.1.LoadBalancerPort", "80"),
            ("Listeners.member.1.InstancePort", "80"),
            ("Subnets.member.1", Subnets[0]),
            ("Subnets.member.2", Subnets[1])
        );
        _ = await Elb(
            "ConfigureHealthCheck",
            ("LoadBalancerName", name),
            ("HealthCheck.Target", "HTTP:3001/health"),
            ("HealthCheck.Interval", "10"),
            ("HealthCheck.Timeout", "5"),
            ("HealthCheck.UnhealthyThreshold", "2"),
            ("HealthCheck.HealthyThreshold", "2")
        );
        _ = await Elb(
            "ModifyLoadBalancerAttributes",
            ("LoadBalancerName", name),
            ("LoadBalancerAttributes.ConnectionDraining.Enabled", "true"),
            ("LoadBalancerAttributes.ConnectionDraining.Timeout", "60")
        );
        return created;
    }

    /// <summary>State and description of each instance on a load balancer.</summary>
    public async Task<IReadOnlyList<(string State, string ReasonCode, string Description)>> Health(string balancer = Balancer)
    {
        var answer = await Elb("DescribeInstanceHealth", ("LoadBalancerName", balancer));
        return
        [
            .. answer
                .Descendants("InstanceStates")
                .Single()
                .Elements("member")
                .Select(state => (state.Element("State")!.Value, state.Element("ReasonCode")!.Value, state.Element("Description")!.Value)),
        ];
    }
}
