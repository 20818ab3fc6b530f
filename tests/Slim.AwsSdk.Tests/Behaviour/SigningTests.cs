using System.Net;
using Amazon.AutoScaling;
using Amazon.Route53;
using Amazon.Runtime;
using Slim.AwsSdk.Tests.Support;
using Slim.AwsSdk.Tests.Wire;

namespace Slim.AwsSdk.Tests.Behaviour;

public sealed class SigningTests
{
    [Theory]
    [InlineData("AutoScaling", "eu-west-1/autoscaling")]
    [InlineData("ElasticLoadBalancing", "eu-west-1/elasticloadbalancing")]
    [InlineData("ElasticLoadBalancingV2", "eu-west-1/elasticloadbalancing")]
    [InlineData("Route53", "us-east-1/route53")]
    [InlineData("IdentityManagement", "us-east-1/iam")]
    [InlineData("CloudWatch", "eu-west-1/monitoring")]
    public async Task Signs_with_Signature_Version_4_for_the_services_own_name(string service, string scope)
    {
        var sent = await Anything.SendAsync(service);

        var authorization = sent.Header("Authorization").ShouldNotBeNull();
        authorization.ShouldStartWith("AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/");
        authorization.ShouldContain($"/{scope}/aws4_request, SignedHeaders=");
        authorization.ShouldMatch("Signature=[0-9a-f]{64}$");
        sent.Header("X-Amz-Date").ShouldNotBeNull().ShouldMatch(@"^\d{8}T\d{6}Z$");
    }

    [Fact]
    public async Task Sends_the_session_token_of_temporary_credentials()
    {
        var http = new StubHttp("<R/>");
        using var client = new AmazonAutoScalingClient("AKIDEXAMPLE", "secret", "token-1", new AmazonAutoScalingConfig().Over(http));

        await client.DescribeAccountLimitsAsync(TestContext.Current.CancellationToken);

        http.Only.Header("X-Amz-Security-Token").ShouldBe("token-1");
        http.Only.Header("Authorization").ShouldNotBeNull().ShouldContain("x-amz-security-token");
    }

    [Fact]
    public async Task Signs_for_the_configured_region_when_the_endpoint_is_the_users_own()
    {
        var http = new StubHttp("<R><HostedZones/></R>");
        var config = new AmazonRoute53Config().Over(http);
        config.ServiceURL = "http://localhost:5000";
        config.AuthenticationRegion = "eu-central-1";
        using var client = new AmazonRoute53Client(new BasicAWSCredentials("AKIDEXAMPLE", "secret"), config);

        await client.ListHostedZonesAsync(TestContext.Current.CancellationToken);

        http.Only.Uri.Authority.ShouldBe("localhost:5000");
        http.Only.Header("Authorization").ShouldNotBeNull().ShouldContain("/eu-central-1/route53/aws4_request");
    }

    [Fact]
    public async Task Is_tried_once_when_retries_are_off()
    {
        var http = new StubHttp("", HttpStatusCode.ServiceUnavailable);
        using var client = Clients.AutoScaling(http);

        await Should.ThrowAsync<AmazonAutoScalingException>(() => client.DescribeTagsAsync(TestContext.Current.CancellationToken));

        http.Sent.Count.ShouldBe(1);
    }
}
