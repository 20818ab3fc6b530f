using System.Net;
using BlueGreen.LocalCloud.Traffic.Views;

namespace BlueGreen.LocalCloud.Tests.Traffic.Live;

public sealed class ApplicationLoadBalancerTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Serves_a_target_group_by_rules_and_answers_itself_where_they_say_so()
    {
        await using var cloud = await LiveCloud.StartAsync();
        var (balancer, group) = await MakeAsync(cloud);
        var listener = await ListenAsync(cloud, balancer, group);
        _ = await cloud.CallAsync(
            "elbv2",
            "CreateRule",
            ("ListenerArn", listener),
            ("Priority", "1"),
            ("Conditions.member.1.Field", "path-pattern"),
            ("Conditions.member.1.Values.member.1", "/closed"),
            ("Actions.member.1.Type", "fixed-response"),
            ("Actions.member.1.FixedResponseConfig.StatusCode", "410"),
            ("Actions.member.1.FixedResponseConfig.ContentType", "text/plain"),
            ("Actions.member.1.FixedResponseConfig.MessageBody", "gone")
        );
        var one = await ServeAsync(cloud, group, "one");
        using var http = new HttpClient();

        (await http.GetStringAsync(cloud.Url(), Token)).ShouldBe("one");
        using var closed = await http.GetAsync(cloud.Url("/closed"), Token);
        closed.StatusCode.ShouldBe(HttpStatusCode.Gone);
        (await closed.Content.ReadAsStringAsync(Token)).ShouldBe("gone");
        one.Requests.ShouldBe(1);
    }

    [Fact]
    public async Task Fails_open_where_no_target_is_healthy()
    {
        await using var cloud = await LiveCloud.StartAsync();
        var (balancer, group) = await MakeAsync(cloud);
        _ = await ListenAsync(cloud, balancer, group);
        var one = await ServeAsync(cloud, group, "one");
        one.BeIll();
        await cloud.TargetAsync(one, TargetState.OutOfService);
        using var http = new HttpClient();

        (await http.GetStringAsync(cloud.Url(), Token)).ShouldBe("one");
    }

    [Fact]
    public async Task Answers_503_without_any_target()
    {
        await using var cloud = await LiveCloud.StartAsync();
        var (balancer, group) = await MakeAsync(cloud);
        _ = await ListenAsync(cloud, balancer, group);
        using var http = new HttpClient();

        using var response = await http.GetAsync(cloud.Url(), Token);

        response.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
    }

    [Fact]
    public async Task Tells_CloudWatch_which_target_group_its_requests_went_to()
    {
        await using var cloud = await LiveCloud.StartAsync();
        var (balancer, group) = await MakeAsync(cloud);
        _ = await ListenAsync(cloud, balancer, group);
        _ = await ServeAsync(cloud, group, "one");
        using var http = new HttpClient();
        _ = await http.GetStringAsync(cloud.Url(), Token);

        await cloud.EventuallyAsync(
            "the group's requests are counted",
            _ =>
                cloud.Host.Inspect(world =>
                    world.State.CloudWatch.Series.Exists(s =>
                        s.Metric is { Namespace: "AWS/ApplicationELB", Name: "RequestCountPerTarget" }
                    )
                )
        );
    }

    private static async Task<(string Balancer, string Group)> MakeAsync(LiveCloud cloud)
    {
        var balancer = await cloud.CallAsync(
            "elbv2",
            "CreateLoadBalancer",
            ("Name", LiveCloud.Balancer),
            ("Subnets.member.1", cloud.Subnets[0]),
            ("Subnets.member.2", cloud.Subnets[1])
        );
        var group = await cloud.CallAsync(
            "elbv2",
            "CreateTargetGroup",
            ("Name", "web"),
            ("Protocol", "HTTP"),
            ("Port", $"{LiveCloud.Port}"),
            ("VpcId", cloud.VpcId),
            ("HealthCheckPath", "/health")
        );
        return (balancer.Descendants("LoadBalancerArn").First().Value, group.Descendants("TargetGroupArn").First().Value);
    }

    private static async Task<string> ListenAsync(LiveCloud cloud, string balancer, string group)
    {
        var listener = await cloud.CallAsync(
            "elbv2",
            "CreateListener",
            ("LoadBalancerArn", balancer),
            ("Protocol", "HTTP"),
            ("Port", $"{LiveCloud.Port}"),
            ("DefaultActions.member.1.Type", "forward"),
            ("DefaultActions.member.1.TargetGroupArn", group)
        );
        await cloud.EventuallyAsync("it listens", r => r.Listeners.Count == 1);
        return listener.Descendants("ListenerArn").First().Value;
    }

    private static async Task<Site> ServeAsync(LiveCloud cloud, string group, string version)
    {
        var site = await cloud.LaunchAsync(version);
        _ = await cloud.CallAsync("elbv2", "RegisterTargets", ("TargetGroupArn", group), ("Targets.member.1.Id", site.InstanceId));
        await cloud.TargetAsync(site, TargetState.InService);
        return site;
    }
}
