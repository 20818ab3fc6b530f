using System.Globalization;
using Amazon.ElasticLoadBalancingV2;
using Amazon.ElasticLoadBalancingV2.Model;
using BlueGreen.Planning;
using BlueGreen.State;
using Action = Amazon.ElasticLoadBalancingV2.Model.Action;
using Tags = BlueGreen.State.Tags;

namespace BlueGreen.Execution.Steps;

/// <summary>Makes application load balancers and their target groups. A call that is repeated with the same settings answers with what is there.</summary>
internal sealed class ApplicationBalancerSteps(RunParts run, ObjectMaker maker, MadeIds made)
{
    private const int TargetPort = 80;

    public async Task CreateAsync(CreateTargetGroup step, CancellationToken cancellationToken)
    {
        var (protocol, port, path) = Asked(step.Check);
        var request = new CreateTargetGroupRequest
        {
            Name = step.Name.ToString(),
            Protocol = ProtocolEnum.HTTP,
            Port = TargetPort,
            VpcId = made.VpcOf(step),
            TargetType = TargetTypeEnum.Instance,
            HealthCheckProtocol = protocol,
            HealthCheckPort = port,
            HealthCheckPath = path,
            HealthCheckIntervalSeconds = step.Check.Interval,
            HealthCheckTimeoutSeconds = step.Check.Timeout,
            HealthyThresholdCount = step.Check.HealthyThreshold,
            UnhealthyThresholdCount = step.Check.UnhealthyThreshold,
            Tags = Tagged(),
        };
        await maker
            .ChangeAsync(
                "elasticloadbalancing:CreateTargetGroup",
                async token =>
                {
                    var response = await run.Aws.TargetGroups.CreateTargetGroupAsync(request, token).ConfigureAwait(false);
                    made.HasTargetGroup(step.Name, response.TargetGroups[0].TargetGroupArn);
                },
                cancellationToken
            )
            .ConfigureAwait(false);
        run.Log.Tell($"target group {step.Name}: made");
    }

    public Task SetAsync(SetTargetHealthCheck step, CancellationToken cancellationToken)
    {
        var (protocol, port, path) = Asked(step.Check);
        return maker.ChangeAsync(
            "elasticloadbalancing:ModifyTargetGroup",
            token =>
                run.Aws.TargetGroups.ModifyTargetGroupAsync(
                    new ModifyTargetGroupRequest
                    {
                        TargetGroupArn = made.TargetGroupOf(step, step.Name),
                        HealthCheckProtocol = protocol,
                        HealthCheckPort = port,
                        HealthCheckPath = path,
                        HealthCheckIntervalSeconds = step.Check.Interval,
                        HealthCheckTimeoutSeconds = step.Check.Timeout,
                        HealthyThresholdCount = step.Check.HealthyThreshold,
                        UnhealthyThresholdCount = step.Check.UnhealthyThreshold,
                    },
                    token
                ),
            cancellationToken
        );
    }

    public Task SetAsync(SetDeregistrationDelay step, CancellationToken cancellationToken) =>
        maker.ChangeAsync(
            "elasticloadbalancing:ModifyTargetGroupAttributes",
            token =>
                run.Aws.TargetGroups.ModifyTargetGroupAttributesAsync(
                    new ModifyTargetGroupAttributesRequest
                    {
                        TargetGroupArn = made.TargetGroupOf(step, step.Name),
                        Attributes =
                        [
                            new TargetGroupAttribute { Key = "deregistration_delay.timeout_seconds", Value = Text(step.Seconds) },
                        ],
                    },
                    token
                ),
            cancellationToken
        );

    public async Task CreateAsync(CreateApplicationLoadBalancer step, CancellationToken cancellationToken)
    {
        var request = new CreateLoadBalancerRequest
        {
            Name = step.Name.ToString(),
            Type = LoadBalancerTypeEnum.Application,
            Scheme = LoadBalancerSchemeEnum.InternetFacing,
            Subnets = [made.SubnetOf(step, 0), made.SubnetOf(step, 1)],
            SecurityGroups = [made.SecurityGroupOf(step)],
            Tags = Tagged(),
        };
        await maker
            .ChangeAsync(
                "elasticloadbalancing:CreateLoadBalancer",
                async token =>
                {
                    var response = await run.Aws.TargetGroups.CreateLoadBalancerAsync(request, token).ConfigureAwait(false);
                    made.HasLoadBalancer(step.Name, response.LoadBalancers[0].LoadBalancerArn);
                },
                cancellationToken
            )
            .ConfigureAwait(false);
        run.Log.Tell($"application load balancer {step.Name}: made");
    }

    public Task SetAsync(SetIdleTimeout step, CancellationToken cancellationToken) =>
        maker.ChangeAsync(
            "elasticloadbalancing:ModifyLoadBalancerAttributes",
            token =>
                run.Aws.TargetGroups.ModifyLoadBalancerAttributesAsync(
                    new ModifyLoadBalancerAttributesRequest
                    {
                        LoadBalancerArn = made.LoadBalancerOf(step, step.Name),
                        Attributes = [new LoadBalancerAttribute { Key = "idle_timeout.timeout_seconds", Value = Text(step.Seconds) }],
                    },
                    token
                ),
            cancellationToken
        );

    public async Task AddAsync(AddApplicationListeners step, CancellationToken cancellationToken)
    {
        foreach (var listener in step.Listeners)
        {
            var request = new CreateListenerRequest
            {
                LoadBalancerArn = made.LoadBalancerOf(step, step.Name),
                Protocol = ProtocolEnum.FindValue(listener.Protocol),
                Port = listener.Port,
                Certificates = listener.Certificate is { } arn ? [new Certificate { CertificateArn = arn }] : null,
                DefaultActions = [new Action { Type = ActionTypeEnum.Forward, TargetGroupArn = made.TargetGroupOf(step, step.Name) }],
            };
            await maker
                .ChangeAsync(
                    "elasticloadbalancing:CreateListener",
                    token => run.Aws.TargetGroups.CreateListenerAsync(request, token),
                    cancellationToken,
                    "DuplicateListener"
                )
                .ConfigureAwait(false);
        }

        run.Log.Tell(step.ToString());
    }

    private List<Tag> Tagged() => [new Tag { Key = Tags.Environment, Value = run.EnvironmentTag }];

    // The settings' one form is the classic one: HTTP:3001/health.
    private static (ProtocolEnum Protocol, string Port, string Path) Asked(BalancerHealthCheck check)
    {
        var (colon, slash) = (check.Target.IndexOf(':', StringComparison.Ordinal), check.Target.IndexOf('/', StringComparison.Ordinal));
        return (ProtocolEnum.FindValue(check.Target[..colon]), check.Target[(colon + 1)..slash], check.Target[slash..]);
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
