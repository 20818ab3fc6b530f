using Amazon.EC2.Model;
using BlueGreen.LocalCloud.Tests.Machines.Real;

namespace BlueGreen.LocalCloud.Tests.Traffic.Live;

/// <summary>Load balancers and names in the network of real machines; skipped where there can be none.</summary>
[Collection(nameof(RealMachineTests))]
public sealed class RealTrafficTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_site_on_a_machine_is_met_by_the_name_of_its_load_balancer_until_the_machine_is_gone()
    {
        await using var data = new TemporaryData();
        await using var cloud = await MachineCloud.StartAsync(data.Path);
        var instance = await cloud.LaunchAsync(r =>
            r.UserData = Convert.ToBase64String("#!/bin/sh\necho v7 >/var/www/html/index.html\nsystemctl start nginx\n"u8)
        );

        var dnsName = await BalanceAsync(cloud, instance);

        await UntilAsync(cloud, dnsName, "v7");
        (await cloud.OnAsync(instance, $"curl -s http://{dnsName}/")).ShouldBe("v7");
        (await cloud.OnAsync(instance, $"getent hosts {instance.PublicDnsName}")).ShouldStartWith(instance.PrivateIpAddress);
        (await cloud.EnterAsync("getent", "hosts", instance.PublicDnsName)).Output.ShouldStartWith(instance.PublicIpAddress);

        _ = await cloud.Client.TerminateInstancesAsync(new TerminateInstancesRequest { InstanceIds = [instance.InstanceId] }, Token);
        await UntilAsync(cloud, dnsName, "503");
    }

    private static async Task<string> BalanceAsync(MachineCloud cloud, Instance instance)
    {
        using var http = new HttpClient { BaseAddress = cloud.Address };
        var made = await CallAsync(
            http,
            ("Action", "CreateLoadBalancer"),
            ("LoadBalancerName", "site"),
            ("AvailabilityZones.member.1", instance.Placement.AvailabilityZone),
            ("Listeners.member.1.Protocol", "HTTP"),
            ("Listeners.member.1.LoadBalancerPort", "80"),
            ("Listeners.member.1.InstancePort", "80")
        );
        _ = await CallAsync(
            http,
            ("Action", "RegisterInstancesWithLoadBalancer"),
            ("LoadBalancerName", "site"),
            ("Instances.member.1.InstanceId", instance.InstanceId)
        );
        return TestCloud.Plain(made).Descendants("DNSName").Single().Value;
    }

    private static async Task<string> CallAsync(HttpClient http, params (string Name, string Value)[] parameters)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/")
        {
            Content = new FormUrlEncodedContent(
                parameters.Append(("Version", "2012-06-01")).Select(p => KeyValuePair.Create(p.Item1, p.Item2))
            ),
        };
        TestCloud.Sign(request, "elasticloadbalancing", "eu-west-1");
        using var response = await http.SendAsync(request, Token);
        var text = await response.Content.ReadAsStringAsync(Token);
        response.IsSuccessStatusCode.ShouldBeTrue(text);
        return text;
    }

    // What a client in the cloud's network gets: the body of a good answer, the status of another.
    private static async Task UntilAsync(MachineCloud cloud, string dnsName, string answer)
    {
        var begin = TimeProvider.System.GetTimestamp();
        while (true)
        {
            var (_, body, errors) = await cloud.EnterAsync(
                "sh",
                "-c",
                $"curl -s -f --max-time 5 http://{dnsName}/ || curl -s -o /dev/null --max-time 5 -w '%{{http_code}}' http://{dnsName}/"
            );
            if (body.Trim() == answer)
            {
                return;
            }

            TimeProvider.System.GetElapsedTime(begin).ShouldBeLessThan(Patience, $"{body} {errors}");
            await Task.Delay(TimeSpan.FromMilliseconds(100), TimeProvider.System, Token);
        }
    }
}
