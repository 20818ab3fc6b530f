using System.Globalization;
using System.Xml.Linq;
using BlueGreen.LocalCloud.Console;
using BlueGreen.LocalCloud.Ec2;
using BlueGreen.LocalCloud.Host;

namespace BlueGreen.LocalCloud.Tests.Console;

/// <summary>A cloud on a socket with a blue-green environment in it: one version live, the next on staging. Its time moves when it is told to.</summary>
internal sealed class ShownCloud : IAsyncDisposable
{
    private const string Region = "eu-west-2";
    private const string Domain = "londontamed.com";
    private const string BalancerZone = "ZHURV8PSTC4K8";

    private readonly HttpClient _http;
    private readonly ScriptedCounts _counts;

    private ShownCloud(LocalCloudHost host, ScriptedCounts counts)
    {
        Host = host;
        _counts = counts;
        _http = new HttpClient(host.CreateHandler()) { BaseAddress = new Uri("http://cloud.test/") };
    }

    public LocalCloudHost Host { get; }

    public Uri Page => new(Host.Address!, "/_local/");

    public static async Task<ShownCloud> StartAsync()
    {
        var counts = new ScriptedCounts();
        var host = await LocalCloudHost.StartAsync(
            new LocalCloudOptions
            {
                Port = 0,
                Timing = TimingKind.Realistic,
                Speed = 0,
                Reports = [counts],
            },
            TestContext.Current.CancellationToken
        );
        var cloud = new ShownCloud(host, counts);
        await cloud.MakeAsync("v6", side: 1);
        await cloud.MakeAsync("v7", side: 2);
        await cloud.NameAsync(isPrivate: false, ("www", 1), ("api", 1));
        await cloud.NameAsync(isPrivate: true, ("www", 1), ("api", 1), ("www-staging", 2), ("api-staging", 2));
        cloud.Pass(240);
        return cloud;
    }

    /// <summary>Lets time pass, a second at a time.</summary>
    public void Pass(int seconds)
    {
        for (var second = 0; second < seconds; second++)
        {
            Host.Clock.Advance(TimeSpan.FromSeconds(1));
            _ = Host.Inspect(world => world.Now);
        }
    }

    public void Visit() => _counts.Serve(Host.Inspect(world => world.State.AutoScaling.Groups[0].Instances.ConvertAll(i => i.InstanceId)));

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await Host.DisposeAsync();
    }

    private async Task MakeAsync(string version, int side)
    {
        var (name, balancer) = ($"londontamed-com-production-{version}", Balancer(side));
        var subnets = Host.Inspect(world =>
        {
            var ec2 = new Ec2Instances(world, Region);
            return new[] { $"{Region}a", $"{Region}b" }.Select(zone => ec2.DefaultSubnet(zone)!.Id).ToList();
        });
        var image = await CallAsync("ec2", "RegisterImage", ("Name", name), ("Architecture", "x86_64"));
        Pass(120);
        _ = await CallAsync(
            "autoscaling",
            "CreateLaunchConfiguration",
            ("LaunchConfigurationName", name),
            ("ImageId", image.Descendants("imageId").Single().Value),
            ("InstanceType", "t3.micro")
        );
        _ = await CallAsync(
            "elb",
            "CreateLoadBalancer",
            ("LoadBalancerName", balancer),
            ("Listeners.member.1.Protocol", "HTTP"),
            ("Listeners.member.1.LoadBalancerPort", "80"),
            ("Listeners.member.1.InstancePort", "80"),
            ("Subnets.member.1", subnets[0]),
            ("Subnets.member.2", subnets[1])
        );
        _ = await CallAsync(
            "elb",
            "ConfigureHealthCheck",
            ("LoadBalancerName", balancer),
            ("HealthCheck.Target", "HTTP:3001/health"),
            ("HealthCheck.Interval", "10"),
            ("HealthCheck.Timeout", "5"),
            ("HealthCheck.UnhealthyThreshold", "2"),
            ("HealthCheck.HealthyThreshold", "2")
        );
        _ = await CallAsync(
            "autoscaling",
            "CreateAutoScalingGroup",
            ("AutoScalingGroupName", name),
            ("LaunchConfigurationName", name),
            ("MinSize", "2"),
            ("MaxSize", "6"),
            ("DesiredCapacity", "3"),
            ("HealthCheckType", "ELB"),
            ("HealthCheckGracePeriod", "60"),
            ("VPCZoneIdentifier", string.Join(',', subnets)),
            ("LoadBalancerNames.member.1", balancer),
            ("Tags.member.1.Key", "bluegreen:version"),
            ("Tags.member.1.Value", version),
            ("Tags.member.1.PropagateAtLaunch", "true")
        );
    }

    private async Task NameAsync(bool isPrivate, params (string Host, int Side)[] names)
    {
        var vpc = Host.Inspect(world => world.State.Ec2.Vpcs[0].Id);
        var network = isPrivate ? $"<VPC><VPCRegion>{Region}</VPCRegion><VPCId>{vpc}</VPCId></VPC>" : "";
        var zone = await RestAsync(
            "hostedzone",
            "CreateHostedZoneRequest",
            $"<Name>{Domain}</Name>{network}<CallerReference>{isPrivate}</CallerReference>"
        );
        var changes = names.Select(name =>
            $"""
                <Change><Action>CREATE</Action><ResourceRecordSet><Name>{name.Host}.{Domain}</Name><Type>A</Type><AliasTarget>
                <HostedZoneId>{BalancerZone}</HostedZoneId><DNSName>{DnsName(
                    name.Side
                )}</DNSName><EvaluateTargetHealth>false</EvaluateTargetHealth>
                </AliasTarget></ResourceRecordSet></Change>
                """
        );
        _ = await RestAsync(
            $"hostedzone/{zone.Descendants("Id").First().Value.Split('/')[^1]}/rrset/",
            "ChangeResourceRecordSetsRequest",
            $"<ChangeBatch><Changes>{string.Concat(changes)}</Changes></ChangeBatch>"
        );
    }

    private static string Balancer(int side) => string.Create(CultureInfo.InvariantCulture, $"londontamed-com-production-{side}");

    private string DnsName(int side) => Host.Inspect(world => world.State.LoadBalancing.FindClassic(Region, Balancer(side))!.DnsName);

    private async Task<XElement> CallAsync(string service, string action, params (string Name, string Value)[] parameters)
    {
        var routes = Host.Routes.Services.Single(s => s.Name == service);
        var form = parameters.Append(("Action", action)).Append(("Version", routes.Version));
        using var request = new HttpRequestMessage(HttpMethod.Post, "/")
        {
            Content = new FormUrlEncodedContent(form.Select(p => KeyValuePair.Create(p.Item1, p.Item2))),
        };
        TestCloud.Sign(request, routes.SigningName);
        return await SendAsync(request);
    }

    private async Task<XElement> RestAsync(string path, string name, string inside)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/2013-04-01/" + path)
        {
            Content = new StringContent($"<{name} xmlns=\"https://route53.amazonaws.com/doc/2013-04-01/\">{inside}</{name}>"),
        };
        TestCloud.Sign(request, "route53", "us-east-1");
        return await SendAsync(request);
    }

    private async Task<XElement> SendAsync(HttpRequestMessage request)
    {
        using var response = await _http.SendAsync(request, TestContext.Current.CancellationToken);
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        response.IsSuccessStatusCode.ShouldBeTrue(text);
        return TestCloud.Plain(text);
    }

    /// <summary>Visitors that the test makes up.</summary>
    private sealed class ScriptedCounts : ILocalReport, IRequestCounts
    {
        private readonly Lock _gate = new();
        private readonly Dictionary<string, long> _served = new(StringComparer.Ordinal);
        private long _failed;

        public string Path => "/_local/traffic";

        public object Report() => Count();

        public void Serve(IEnumerable<string> instances)
        {
            lock (_gate)
            {
                foreach (var instance in instances)
                {
                    _served[instance] = _served.GetValueOrDefault(instance) + 170;
                }

                _failed++;
            }
        }

        public IReadOnlyList<RequestCount> Count()
        {
            lock (_gate)
            {
                return
                [
                    new RequestCount(
                        Balancer(1),
                        Region,
                        _served.Values.Sum(),
                        _failed,
                        Connections: 42,
                        new Dictionary<string, long>(_served, StringComparer.Ordinal)
                    ),
                ];
            }
        }
    }
}
