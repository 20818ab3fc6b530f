using Amazon.AutoScaling;
using Amazon.CloudWatch;
using Amazon.EC2;
using Amazon.ElasticLoadBalancing;
using Amazon.ElasticLoadBalancingV2;
using Amazon.IdentityManagement;
using Amazon.Route53;
using Amazon.SecurityToken;
using Amazon.SimpleSystemsManagement;

namespace BlueGreen.Aws;

/// <summary>The clients of the services that an environment is made of.</summary>
internal sealed class AwsClients : IDisposable
{
    public required IAmazonAutoScaling AutoScaling { get; init; }

    public required IAmazonElasticLoadBalancing LoadBalancing { get; init; }

    public required IAmazonElasticLoadBalancingV2 TargetGroups { get; init; }

    public required IAmazonRoute53 Route53 { get; init; }

    public required IAmazonEC2 Ec2 { get; init; }

    public required IAmazonIdentityManagementService Iam { get; init; }

    public required IAmazonCloudWatch CloudWatch { get; init; }

    public required IAmazonSecurityTokenService Sts { get; init; }

    public required IAmazonSimpleSystemsManagement Parameters { get; init; }

    /// <value>For what AWS tells by plain HTTP, unsigned.</value>
    public required HttpClient Unsigned { get; init; }

    /// <value>The region of all that is not global.</value>
    public string Region => Ec2.Config.AuthenticationRegion ?? Ec2.Config.RegionEndpoint.SystemName;

    public void Dispose()
    {
        AutoScaling.Dispose();
        LoadBalancing.Dispose();
        TargetGroups.Dispose();
        Route53.Dispose();
        Ec2.Dispose();
        Iam.Dispose();
        CloudWatch.Dispose();
        Sts.Dispose();
        Parameters.Dispose();
        Unsigned.Dispose();
    }
}
