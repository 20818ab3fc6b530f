using Amazon.ElasticLoadBalancing.Model;
using BlueGreen.Planning;
using BlueGreen.State;

namespace BlueGreen.Execution.Steps;

/// <summary>Makes classic load balancers. Their names are their own, so that a repeated call makes no second one.</summary>
internal sealed class BalancerSteps(RunParts run, ObjectMaker maker, MadeIds made)
{
    public async Task CreateAsync(CreateLoadBalancer step, CancellationToken cancellationToken)
    {
        var request = new CreateLoadBalancerRequest
        {
            LoadBalancerName = step.Name.ToString(),
            Listeners = [.. step.Listeners.Select(Write)],
            Subnets = [made.SubnetOf(step, 0), made.SubnetOf(step, 1)],
            SecurityGroups = [made.SecurityGroupOf(step)],
            Tags = [new Tag { Key = Tags.Environment, Value = run.EnvironmentTag }],
        };
        await maker
            .ChangeAsync(
                "elasticloadbalancing:CreateLoadBalancer",
                token => run.Aws.LoadBalancing.CreateLoadBalancerAsync(request, token),
                cancellationToken,
                "DuplicateLoadBalancerName"
            )
            .ConfigureAwait(false);
        run.Log.Tell($"load balancer {step.Name}: made");
    }

    public Task AddAsync(AddListeners step, CancellationToken cancellationToken) =>
        maker.ChangeAsync(
            "elasticloadbalancing:CreateLoadBalancerListeners",
            token =>
                run.Aws.LoadBalancing.CreateLoadBalancerListenersAsync(
                    new CreateLoadBalancerListenersRequest
                    {
                        LoadBalancerName = step.Name.ToString(),
                        Listeners = [.. step.Listeners.Select(Write)],
                    },
                    token
                ),
            cancellationToken,
            "DuplicateListener"
        );

    public Task SetAsync(SetHealthCheck step, CancellationToken cancellationToken) =>
        maker.ChangeAsync(
            "elasticloadbalancing:ConfigureHealthCheck",
            token =>
                run.Aws.LoadBalancing.ConfigureHealthCheckAsync(
                    new ConfigureHealthCheckRequest { LoadBalancerName = step.Name.ToString(), HealthCheck = Write(step.Check) },
                    token
                ),
            cancellationToken
        );

    public Task SetAsync(SetBalancerAttributes step, CancellationToken cancellationToken) =>
        maker.ChangeAsync(
            "elasticloadbalancing:ModifyLoadBalancerAttributes",
            token =>
                run.Aws.LoadBalancing.ModifyLoadBalancerAttributesAsync(
                    new ModifyLoadBalancerAttributesRequest
                    {
                        LoadBalancerName = step.Name.ToString(),
                        LoadBalancerAttributes = Write(step.Attributes),
                    },
                    token
                ),
            cancellationToken
        );

    private static Listener Write(BalancerListener listener) =>
        new()
        {
            Protocol = listener.Protocol,
            LoadBalancerPort = listener.Port,
            InstanceProtocol = listener.InstanceProtocol,
            InstancePort = listener.InstancePort,
            SSLCertificateId = listener.Certificate,
        };

    private static HealthCheck Write(BalancerHealthCheck check) =>
        new()
        {
            Target = check.Target,
            Interval = check.Interval,
            Timeout = check.Timeout,
            HealthyThreshold = check.HealthyThreshold,
            UnhealthyThreshold = check.UnhealthyThreshold,
        };

    private static LoadBalancerAttributes Write(BalancerAttributes attributes) =>
        new()
        {
            CrossZoneLoadBalancing = new CrossZoneLoadBalancing { Enabled = attributes.CrossZone },
            ConnectionDraining = new ConnectionDraining
            {
                Enabled = attributes.DrainSeconds is not null,
                Timeout = attributes.DrainSeconds,
            },
            ConnectionSettings = new ConnectionSettings { IdleTimeout = attributes.IdleSeconds },
        };
}
