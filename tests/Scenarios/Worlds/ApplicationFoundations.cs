using Amazon.ElasticLoadBalancingV2;
using Amazon.ElasticLoadBalancingV2.Model;
using BlueGreen.Aws;
using Action = Amazon.ElasticLoadBalancingV2.Model.Action;
using AliasTarget = Amazon.Route53.Model.AliasTarget;

namespace Scenarios.Worlds;

/// <summary>Application load balancers, made call by call as an administrator would.</summary>
internal static class ApplicationFoundations
{
    /// <summary>A target group.</summary>
    public static async Task<string> TargetGroupAsync(AwsClients aws, string name, string vpc)
    {
        var made = await aws.TargetGroups.CreateTargetGroupAsync(
            new CreateTargetGroupRequest
            {
                Name = name,
                Protocol = ProtocolEnum.HTTP,
                Port = 80,
                VpcId = vpc,
                TargetType = TargetTypeEnum.Instance,
                HealthCheckPort = "3001",
                HealthCheckPath = "/health",
                HealthCheckIntervalSeconds = 10,
                HealthCheckTimeoutSeconds = 5,
                HealthyThresholdCount = 2,
                UnhealthyThresholdCount = 2,
            }
        );
        var arn = made.TargetGroups.Single().TargetGroupArn;
        await aws.TargetGroups.ModifyTargetGroupAttributesAsync(
            new ModifyTargetGroupAttributesRequest
            {
                TargetGroupArn = arn,
                Attributes = [new TargetGroupAttribute { Key = "deregistration_delay.timeout_seconds", Value = "60" }],
            }
        );
        return arn;
    }

    /// <summary>A load balancer that forwards everything to a target group of its name.</summary>
    public static async Task<AliasTarget> BalancerAsync(AwsClients aws, string name, string vpc, string[] subnets, string securityGroup)
    {
        var group = await TargetGroupAsync(aws, name, vpc);
        var made = await aws.TargetGroups.CreateLoadBalancerAsync(
            new CreateLoadBalancerRequest
            {
                Name = name,
                Subnets = [.. subnets],
                SecurityGroups = [securityGroup],
                Tags = [new Tag { Key = "owner", Value = "operations" }],
            }
        );
        var balancer = made.LoadBalancers.Single();
        await aws.TargetGroups.CreateListenerAsync(
            new CreateListenerRequest
            {
                LoadBalancerArn = balancer.LoadBalancerArn,
                Protocol = ProtocolEnum.HTTP,
                Port = 80,
                DefaultActions = [new Action { Type = ActionTypeEnum.Forward, TargetGroupArn = group }],
            }
        );
        return new AliasTarget
        {
            DNSName = balancer.DNSName,
            HostedZoneId = balancer.CanonicalHostedZoneId,
            EvaluateTargetHealth = false,
        };
    }
}
