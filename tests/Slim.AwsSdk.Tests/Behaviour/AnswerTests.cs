using System.Net;
using System.Xml;
using Amazon;
using Amazon.AutoScaling;
using Amazon.AutoScaling.Model;
using Amazon.Runtime;
using Slim.AwsSdk.Tests.Support;

namespace Slim.AwsSdk.Tests.Behaviour;

public sealed class AnswerTests
{
    [Fact]
    public async Task Tells_the_request_id_and_the_status()
    {
        var response = await DescribeAsync(Groups(""));

        response.ResponseMetadata.RequestId.ShouldBe("request-1");
        response.HttpStatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Leaves_an_empty_list_null_unless_collections_are_initialised()
    {
        var response = await DescribeAsync(Groups("<Instances/><AvailabilityZones></AvailabilityZones>"));

        var group = response.AutoScalingGroups.ShouldHaveSingleItem();
        group.Instances.ShouldBeNull();
        group.AvailabilityZones.ShouldBeNull();
        group.LoadBalancerNames.ShouldBeNull();
    }

    [Theory]
    [InlineData("2026-11-24T07:08:09Z", "2026-11-24T07:08:09.0000000Z")]
    [InlineData("2026-11-24T07:08:09.123Z", "2026-11-24T07:08:09.1230000Z")]
    [InlineData("2026-11-24T08:08:09+01:00", "2026-11-24T07:08:09.0000000Z")]
    [InlineData("2026-11-24T07:08:09", "2026-11-24T07:08:09.0000000Z")]
    public async Task Reads_a_time_as_UTC(string text, string expected)
    {
        var response = await DescribeAsync(Groups($"<CreatedTime>{text}</CreatedTime>"));

        response.AutoScalingGroups[0].CreatedTime.ShouldNotBeNull().ToString("O").ShouldBe(expected);
    }

    [Fact]
    public async Task Reads_an_empty_number_flag_or_time_as_not_set_and_an_empty_text_as_empty()
    {
        var response = await DescribeAsync(Groups("<MinSize/><CapacityRebalance></CapacityRebalance><CreatedTime/><Status></Status>"));

        var group = response.AutoScalingGroups[0];
        group.MinSize.ShouldBeNull();
        group.CapacityRebalance.ShouldBeNull();
        group.CreatedTime.ShouldBeNull();
        group.Status.ShouldBe("");
    }

    [Fact]
    public async Task Keeps_an_enumeration_value_that_it_does_not_know()
    {
        var response = await DescribeAsync(Groups("<Instances><member><LifecycleState>Frozen</LifecycleState></member></Instances>"));

        response.AutoScalingGroups[0].Instances[0].LifecycleState.ShouldBe(new LifecycleState("Frozen"));
    }

    [Fact]
    public async Task Equals_the_constant_for_a_value_that_it_knows()
    {
        var response = await DescribeAsync(Groups("<Instances><member><LifecycleState>Pending:Wait</LifecycleState></member></Instances>"));

        response.AutoScalingGroups[0].Instances[0].LifecycleState.ShouldBeSameAs(LifecycleState.PendingWait);
    }

    [Theory]
    [InlineData("<DescribeAutoScalingGroupsResponse>")]
    [InlineData("<DescribeAutoScalingGroupsResponse><DescribeAutoScalingGroupsResult><AutoScalingGroups><member>")]
    [InlineData("{}")]
    public async Task Refuses_an_answer_that_is_cut_off_or_is_not_XML(string body)
    {
        await Should.ThrowAsync<XmlException>(() => DescribeAsync(body));
    }

    [Fact]
    public async Task Tells_the_status_of_an_error_that_is_not_XML()
    {
        using var client = Clients.AutoScaling(new StubHttp("<html>Bad gateway", HttpStatusCode.BadGateway));

        var error = await Should.ThrowAsync<AmazonAutoScalingException>(() => client.DescribeAutoScalingGroupsAsync(Token));

        error.StatusCode.ShouldBe(HttpStatusCode.BadGateway);
        error.ErrorCode.ShouldBeNull();
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static async Task<DescribeAutoScalingGroupsResponse> DescribeAsync(string body)
    {
        using var client = Clients.AutoScaling(new StubHttp(body));
        return await client.DescribeAutoScalingGroupsAsync(Token);
    }

    private static string Groups(string members) =>
        $"""
            <DescribeAutoScalingGroupsResponse xmlns="http://autoscaling.amazonaws.com/doc/2011-01-01/">
              <DescribeAutoScalingGroupsResult><AutoScalingGroups><member>{members}</member></AutoScalingGroups></DescribeAutoScalingGroupsResult>
              <ResponseMetadata><RequestId>request-1</RequestId></ResponseMetadata>
            </DescribeAutoScalingGroupsResponse>
            """;
}
