using Amazon.ElasticLoadBalancingV2;
using Amazon.ElasticLoadBalancingV2.Model;
using BlueGreen.Configuration;
using BlueGreen.Naming;
using BlueGreen.State;
using Described = Amazon.ElasticLoadBalancingV2.Model.LoadBalancer;
using LoadBalancer = BlueGreen.State.LoadBalancer;
using TargetGroup = Amazon.ElasticLoadBalancingV2.Model.TargetGroup;

namespace BlueGreen.Aws;

/// <summary>Application load balancers as facts. One stands for one side only while all that it forwards goes to one target group.</summary>
internal sealed class ApplicationBalancers(IAmazonElasticLoadBalancingV2 elb, AwsCalls calls)
{
    /// <summary>
    /// Those of the wanted names that exist, without what stands behind them. A target group knows every load balancer whose listeners or rules name it, so
    /// that neither need be read.
    /// </summary>
    public async Task<IReadOnlyList<LoadBalancer>> FindAsync(IReadOnlyList<LoadBalancerName> wanted, CancellationToken cancellationToken)
    {
        var groups = TargetGroupsAsync(cancellationToken);
        var described = await DescribeAsync(wanted, cancellationToken).ConfigureAwait(false);
        var all = await groups.ConfigureAwait(false);
        return [.. described.Select(balancer => Read(balancer, all))];
    }

    /// <summary>What a load balancer says of its targets; nothing where the target group does not exist.</summary>
    public async Task<IReadOnlyList<Backend>> BackendsAsync(TrafficSource.TargetGroup source, CancellationToken cancellationToken)
    {
        try
        {
            var request = new DescribeTargetHealthRequest { TargetGroupArn = source.Arn };
            var health = await calls
                .RunAsync(
                    "elasticloadbalancing:DescribeTargetHealth",
                    token => elb.DescribeTargetHealthAsync(request, token),
                    cancellationToken
                )
                .ConfigureAwait(false);
            return [.. (health.TargetHealthDescriptions ?? []).Select(Read).GroupBy(backend => backend.Instance).Select(Worst)];
        }
        catch (AwsCallException exception) when (exception.ErrorCode == "TargetGroupNotFound")
        {
            return [];
        }
    }

    /// <summary>The application load balancers of those names, as the service describes them.</summary>
    public async Task<IReadOnlyList<Described>> DescribeAsync(IReadOnlyList<LoadBalancerName> wanted, CancellationToken cancellationToken)
    {
        var found = new List<Described>();
        var request = new DescribeLoadBalancersRequest();
        do
        {
            var page = await calls
                .RunAsync(
                    "elasticloadbalancing:DescribeLoadBalancers",
                    token => elb.DescribeLoadBalancersAsync(request, token),
                    cancellationToken
                )
                .ConfigureAwait(false);
            found.AddRange(page.LoadBalancers ?? []);
            request.Marker = page.NextMarker;
        } while (!string.IsNullOrEmpty(request.Marker));

        return [.. found.Where(balancer => wanted.Any(name => name.ToString() == balancer.LoadBalancerName))];
    }

    /// <summary>Every target group of the account and region: a name that does not exist yet would fail a call that names it.</summary>
    public async Task<IReadOnlyList<TargetGroup>> TargetGroupsAsync(CancellationToken cancellationToken)
    {
        var groups = new List<TargetGroup>();
        var request = new DescribeTargetGroupsRequest();
        do
        {
            var page = await calls
                .RunAsync(
                    "elasticloadbalancing:DescribeTargetGroups",
                    token => elb.DescribeTargetGroupsAsync(request, token),
                    cancellationToken
                )
                .ConfigureAwait(false);
            groups.AddRange(page.TargetGroups ?? []);
            request.Marker = page.NextMarker;
        } while (!string.IsNullOrEmpty(request.Marker));

        return groups;
    }

    private static LoadBalancer Read(Described balancer, IReadOnlyList<TargetGroup> groups)
    {
        var name = LoadBalancerName.Parse(balancer.LoadBalancerName);
        return new LoadBalancer
        {
            Name = name,
            Kind = balancer.Type == LoadBalancerTypeEnum.Network ? LoadBalancerKind.Network : LoadBalancerKind.Application,
            Traffic = TrafficOf(
                name,
                balancer,
                [.. groups.Where(group => group.LoadBalancerArns?.Contains(balancer.LoadBalancerArn) == true)]
            ),
            DnsName = balancer.DNSName,
            HostedZoneId = ZoneId.TryParse(balancer.CanonicalHostedZoneId, out var zone) ? zone : null,
            Vpc = balancer.VpcId,
            Subnets = [.. (balancer.AvailabilityZones ?? []).Select(place => place.SubnetId)],
        };
    }

    private static TrafficSource TrafficOf(LoadBalancerName name, Described balancer, IReadOnlyList<TargetGroup> used) =>
        used switch
        {
            _ when balancer.Type != LoadBalancerTypeEnum.Application => new TrafficSource.Unclear(
                name,
                $"is a {balancer.Type} load balancer"
            ),
            [] => new TrafficSource.Unclear(name, "forwards to no target group"),
            [{ TargetType.Value: not "instance" } group] => new TrafficSource.Unclear(
                name,
                $"forwards to target group {group.TargetGroupName}, whose targets are of type {group.TargetType}, not instance"
            ),
            [{ LoadBalancerArns.Count: > 1 } group] => new TrafficSource.Unclear(
                name,
                $"forwards to target group {group.TargetGroupName}, which another load balancer uses too"
            ),
            [var group] => new TrafficSource.TargetGroup(name, balancer.LoadBalancerArn, group.TargetGroupArn),
            _ => new TrafficSource.Unclear(
                name,
                $"forwards to more than one target group ({string.Join(", ", used.Select(group => group.TargetGroupName))})"
            ),
        };

    // Healthy as it may be, a target in a zone that is shifted away gets no requests.
    private static Backend Read(TargetHealthDescription described) =>
        described.AdministrativeOverride is { } shift
        && (
            shift.State == TargetAdministrativeOverrideStateEnum.Zonal_shift_active
            || shift.State == TargetAdministrativeOverrideStateEnum.Zonal_shift_delegated_to_dns
        )
            ? new Backend(InstanceId.Parse(described.Target.Id), BackendState.OutOfService, shift.Description ?? "its zone is shifted away")
            : ReadHealth(described);

    private static Backend ReadHealth(TargetHealthDescription described) =>
        new(
            InstanceId.Parse(described.Target.Id),
            StateOf(described.TargetHealth.State?.Value),
            described.TargetHealth.Description ?? string.Empty
        );

    // An instance that is registered with two ports is as good as the worse of them.
    private static Backend Worst(IEnumerable<Backend> ofOneInstance) => ofOneInstance.MaxBy(backend => backend.State)!;

    private static BackendState StateOf(string? state) =>
        state switch
        {
            "healthy" => BackendState.InService,
            "initial" => BackendState.Initial,
            "draining" or "unhealthy.draining" => BackendState.Draining,
            "unused" => BackendState.Unused,
            _ => BackendState.OutOfService,
        };
}
