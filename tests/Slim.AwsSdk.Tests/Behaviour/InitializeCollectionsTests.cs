using Amazon;
using Slim.AwsSdk.Tests.Support;

namespace Slim.AwsSdk.Tests.Behaviour;

/// <summary>The SDK's switch for lists that are never null. It is the process's, so no other test runs meanwhile.</summary>
[Collection(nameof(EnvironmentTests))]
public sealed class InitializeCollectionsTests : IDisposable
{
    public InitializeCollectionsTests() => AWSConfigs.InitializeCollections = true;

    public void Dispose() => AWSConfigs.InitializeCollections = false;

    [Fact]
    public async Task Leaves_out_an_empty_list_and_reads_one_as_empty()
    {
        var http = new StubHttp(
            """
            <DescribeAutoScalingGroupsResponse><DescribeAutoScalingGroupsResult>
              <AutoScalingGroups><member><Instances/></member></AutoScalingGroups>
            </DescribeAutoScalingGroupsResult></DescribeAutoScalingGroupsResponse>
            """
        );
        using var client = Clients.AutoScaling(http);

        var response = await client.DescribeAutoScalingGroupsAsync(TestContext.Current.CancellationToken);

        http.Only.Form.Keys.ShouldBe(["Action", "Version"], ignoreOrder: true);
        response.AutoScalingGroups.ShouldHaveSingleItem().Instances.ShouldBeEmpty();
    }
}
