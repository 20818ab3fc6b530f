using System.Globalization;
using Amazon.ElasticLoadBalancingV2;
using Amazon.ElasticLoadBalancingV2.Model;
using BlueGreen.Naming;
using BlueGreen.Provision;
using BlueGreen.State;
using Described = Amazon.ElasticLoadBalancingV2.Model.LoadBalancer;
using Tags = BlueGreen.State.Tags;

namespace BlueGreen.Aws;

/// <summary>Reads how application load balancers and their target groups are set, those that a dead run left unused too.</summary>
internal sealed class ApplicationFactsReader(IAmazonElasticLoadBalancingV2 elb, AwsCalls calls)
{
    private const string IdleTimeout = "idle_timeout.timeout_seconds";
    private const string Delay = "deregistration_delay.timeout_seconds";

    private readonly ApplicationBalancers balancers = new(elb, calls);

    public async Task<(IReadOnlyList<BalancerFacts> Balancers, IReadOnlyList<TargetGroupFacts> TargetGroups)> ReadAsync(
        IReadOnlyList<LoadBalancerName> wanted,
        CancellationToken cancellationToken
    )
    {
        var all = balancers.TargetGroupsAsync(cancellationToken);
        var described = await balancers.DescribeAsync(wanted, cancellationToken).ConfigureAwait(false);
        var groups = Chosen(wanted, described, await all.ConfigureAwait(false));
        var owners = OwnersAsync(
            [.. described.Select(balancer => balancer.LoadBalancerArn), .. groups.Select(pair => pair.Group.TargetGroupArn)],
            cancellationToken
        );
        var facts = Task.WhenAll(described.Select(balancer => ReadAsync(balancer, groups, cancellationToken)));
        var targets = Task.WhenAll(groups.Select(pair => ReadAsync(pair.Of, pair.Group, cancellationToken)));
        var madeFor = await owners.ConfigureAwait(false);
        return (
            [
                .. (await facts.ConfigureAwait(false)).Select(balancer =>
                    balancer with
                    {
                        MadeFor = madeFor.GetValueOrDefault(balancer.Arn),
                    }
                ),
            ],
            [.. (await targets.ConfigureAwait(false)).Select(group => group with { MadeFor = madeFor.GetValueOrDefault(group.Arn) })]
        );
    }

    // The one that the load balancer forwards to, whatever its name; else the one of its name.
    private static IReadOnlyList<(LoadBalancerName Of, TargetGroup Group)> Chosen(
        IReadOnlyList<LoadBalancerName> wanted,
        IReadOnlyList<Described> described,
        IReadOnlyList<TargetGroup> all
    ) =>
        [
            .. wanted
                .Select(name =>
                {
                    var balancer = described.FirstOrDefault(balancer => balancer.LoadBalancerName == name.ToString());
                    var used = all.FirstOrDefault(group => balancer is not null && IsUsedBy(group, balancer));
                    return (Of: name, Group: used ?? all.FirstOrDefault(group => group.TargetGroupName == name.ToString()));
                })
                .Where(pair => pair.Group is not null)
                .Select(pair => (pair.Of, pair.Group!)),
        ];

    private static bool IsUsedBy(TargetGroup group, Described balancer) =>
        group.LoadBalancerArns?.Contains(balancer.LoadBalancerArn) == true;

    private async Task<ApplicationFacts> ReadAsync(
        Described balancer,
        IReadOnlyList<(LoadBalancerName Of, TargetGroup Group)> groups,
        CancellationToken cancellationToken
    )
    {
        var listeners = ListenersAsync(balancer.LoadBalancerArn, cancellationToken);
        var request = new DescribeLoadBalancerAttributesRequest { LoadBalancerArn = balancer.LoadBalancerArn };
        var attributes = await calls
            .RunAsync(
                "elasticloadbalancing:DescribeLoadBalancerAttributes",
                token => elb.DescribeLoadBalancerAttributesAsync(request, token),
                cancellationToken
            )
            .ConfigureAwait(false);
        var name = LoadBalancerName.Parse(balancer.LoadBalancerName);
        return new ApplicationFacts
        {
            Name = name,
            Arn = balancer.LoadBalancerArn,
            Vpc = balancer.VpcId,
            Subnets = [.. (balancer.AvailabilityZones ?? []).Select(zone => zone.SubnetId)],
            SecurityGroups = [.. balancer.SecurityGroups ?? []],
            Listeners = [.. (await listeners.ConfigureAwait(false)).Select(listener => Read(listener, name, groups))],
            IdleSeconds = Seconds(attributes.Attributes?.Find(attribute => attribute.Key == IdleTimeout)?.Value),
        };
    }

    private async Task<TargetGroupFacts> ReadAsync(LoadBalancerName of, TargetGroup group, CancellationToken cancellationToken)
    {
        var request = new DescribeTargetGroupAttributesRequest { TargetGroupArn = group.TargetGroupArn };
        var attributes = await calls
            .RunAsync(
                "elasticloadbalancing:DescribeTargetGroupAttributes",
                token => elb.DescribeTargetGroupAttributesAsync(request, token),
                cancellationToken
            )
            .ConfigureAwait(false);
        return new TargetGroupFacts
        {
            Of = of,
            Name = group.TargetGroupName,
            Arn = group.TargetGroupArn,
            Vpc = group.VpcId,
            Speaks = string.Create(CultureInfo.InvariantCulture, $"{group.Protocol} {group.Port}"),
            HealthCheck = new BalancerHealthCheck(
                $"{group.HealthCheckProtocol}:{group.HealthCheckPort}{group.HealthCheckPath}",
                group.HealthCheckIntervalSeconds ?? 0,
                group.HealthCheckTimeoutSeconds ?? 0,
                group.HealthyThresholdCount ?? 0,
                group.UnhealthyThresholdCount ?? 0
            ),
            DelaySeconds = Seconds(attributes.Attributes?.Find(attribute => attribute.Key == Delay)?.Value),
        };
    }

    private async Task<IReadOnlyList<Listener>> ListenersAsync(string balancer, CancellationToken cancellationToken)
    {
        var found = new List<Listener>();
        var request = new DescribeListenersRequest { LoadBalancerArn = balancer };
        do
        {
            var page = await calls
                .RunAsync("elasticloadbalancing:DescribeListeners", token => elb.DescribeListenersAsync(request, token), cancellationToken)
                .ConfigureAwait(false);
            found.AddRange(page.Listeners ?? []);
            request.Marker = page.NextMarker;
        } while (!string.IsNullOrEmpty(request.Marker));

        return found;
    }

    private async Task<IReadOnlyDictionary<string, string?>> OwnersAsync(List<string> arns, CancellationToken cancellationToken)
    {
        if (arns.Count == 0)
        {
            return new Dictionary<string, string?>(StringComparer.Ordinal);
        }

        var response = await calls
            .RunAsync(
                "elasticloadbalancing:DescribeTags",
                token => elb.DescribeTagsAsync(new DescribeTagsRequest { ResourceArns = arns }, token),
                cancellationToken
            )
            .ConfigureAwait(false);
        return (response.TagDescriptions ?? []).ToDictionary(
            described => described.ResourceArn,
            described => described.Tags?.FirstOrDefault(tag => tag.Key == Tags.Environment)?.Value,
            StringComparer.Ordinal
        );
    }

    // To its own target group, whatever that is called, is what Provision means by forwarding.
    private static ApplicationListener Read(
        Listener listener,
        LoadBalancerName balancer,
        IReadOnlyList<(LoadBalancerName Of, TargetGroup Group)> groups
    )
    {
        var action = listener.DefaultActions?.LastOrDefault();
        var own = groups.FirstOrDefault(pair => pair.Of == balancer).Group?.TargetGroupArn;
        var words =
            action?.Type?.Value is not "forward" ? action?.Type?.Value ?? "nothing"
            : action.TargetGroupArn is not { } arn ? "forward to several target groups"
            : arn == own ? ApplicationListener.Forward(balancer)
            : $"forward to {arn}";
        return new ApplicationListener(
            listener.Protocol?.Value ?? string.Empty,
            listener.Port ?? 0,
            words,
            listener.Certificates?.FirstOrDefault()?.CertificateArn
        );
    }

    private static int Seconds(string? text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds) ? seconds : 0;
}
