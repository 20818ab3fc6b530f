using Amazon.AutoScaling;
using Amazon.AutoScaling.Model;
using Amazon.CloudWatch;
using Amazon.ElasticLoadBalancing;
using Amazon.ElasticLoadBalancingV2;
using Amazon.IdentityManagement;
using Amazon.Route53;
using Amazon.Runtime;
using NSubstitute;

namespace Slim.AwsSdk.Tests.Behaviour;

/// <summary>The interfaces can be substituted, and made by the SDK's own factories, as the official ones can.</summary>
public sealed class SubstituteTests
{
    [Fact]
    public async Task Answers_what_it_is_told()
    {
        var client = Substitute.For<IAmazonAutoScaling>();
        client
            .DescribeAutoScalingGroupsAsync(Arg.Any<DescribeAutoScalingGroupsRequest>(), Arg.Any<CancellationToken>())
            .Returns(new DescribeAutoScalingGroupsResponse { AutoScalingGroups = [new() { AutoScalingGroupName = "v7" }] });

        var response = await client.DescribeAutoScalingGroupsAsync(new(), TestContext.Current.CancellationToken);

        response.AutoScalingGroups.ShouldHaveSingleItem().AutoScalingGroupName.ShouldBe("v7");
    }

    [Fact]
    public void Stands_in_for_each_client()
    {
        Substitute.For<IAmazonElasticLoadBalancing>().ShouldNotBeNull();
        Substitute.For<IAmazonElasticLoadBalancingV2>().ShouldNotBeNull();
        Substitute.For<IAmazonRoute53>().ShouldNotBeNull();
        Substitute.For<IAmazonIdentityManagementService>().ShouldNotBeNull();
        Substitute.For<IAmazonCloudWatch>().ShouldNotBeNull();
    }

    [Fact]
    public void Is_made_by_the_SDKs_own_factory()
    {
        ShouldMake<IAmazonAutoScaling, AmazonAutoScalingClient>();
        ShouldMake<IAmazonElasticLoadBalancing, AmazonElasticLoadBalancingClient>();
        ShouldMake<IAmazonElasticLoadBalancingV2, AmazonElasticLoadBalancingV2Client>();
        ShouldMake<IAmazonRoute53, AmazonRoute53Client>();
        ShouldMake<IAmazonIdentityManagementService, AmazonIdentityManagementServiceClient>();
        ShouldMake<IAmazonCloudWatch, AmazonCloudWatchClient>();
    }

    private static void ShouldMake<TInterface, TClient>()
        where TInterface : IAmazonService
    {
        var config = TInterface.CreateDefaultClientConfig();
        config.RegionEndpoint = Amazon.RegionEndpoint.EUWest1;

        Make<TInterface>(config).ShouldBeOfType<TClient>();
    }

    [Fact]
    public void Is_not_made_from_another_services_configuration()
    {
        Should.Throw<AmazonClientException>(() => Make<IAmazonAutoScaling>(new AmazonRoute53Config()));
    }

    private static IAmazonService Make<TInterface>(ClientConfig config)
        where TInterface : IAmazonService => TInterface.CreateDefaultServiceClient(new BasicAWSCredentials("id", "secret"), config);
}
