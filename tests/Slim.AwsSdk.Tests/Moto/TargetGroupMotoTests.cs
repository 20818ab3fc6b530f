using Amazon.ElasticLoadBalancingV2;
using Amazon.ElasticLoadBalancingV2.Model;
using Amazon.Runtime;

namespace Slim.AwsSdk.Tests.Moto;

public sealed class TargetGroupMotoTests(MotoServer moto)
{
    [Fact]
    public async Task Reads_back_a_target_group_and_its_attributes()
    {
        using var client = Client();
        var created = await client.CreateTargetGroupAsync(
            new()
            {
                Name = "londontamed-com-production-1",
                TargetType = TargetTypeEnum.Lambda,
                HealthCheckPath = "/health",
                Matcher = new() { HttpCode = "200-299" },
            },
            Token
        );
        var arn = created.TargetGroups.ShouldHaveSingleItem().TargetGroupArn;
        await client.ModifyTargetGroupAttributesAsync(
            new() { TargetGroupArn = arn, Attributes = [new() { Key = "lambda.multi_value_headers.enabled", Value = "true" }] },
            Token
        );
        await client.AddTagsAsync(new() { ResourceArns = [arn], Tags = [new() { Key = "side", Value = "1" }] }, Token);

        var found = await client.DescribeTargetGroupsAsync(new() { TargetGroupArns = [arn] }, Token);
        var attributes = await client.DescribeTargetGroupAttributesAsync(new() { TargetGroupArn = arn }, Token);
        var tags = await client.DescribeTagsAsync(new() { ResourceArns = [arn] }, Token);

        found.TargetGroups.ShouldHaveSingleItem().TargetType.ShouldBe(TargetTypeEnum.Lambda);
        attributes.Attributes.ShouldContain(attribute =>
            attribute.Key == "lambda.multi_value_headers.enabled" && attribute.Value == "true"
        );
        tags.TagDescriptions.ShouldHaveSingleItem().Tags.ShouldHaveSingleItem().Key.ShouldBe("side");
    }

    [Fact]
    public async Task Names_a_load_balancer_that_does_not_exist_as_such()
    {
        using var client = Client();

        await Should.ThrowAsync<LoadBalancerNotFoundException>(() => client.DescribeLoadBalancersAsync(new() { Names = ["none"] }, Token));
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private AmazonElasticLoadBalancingV2Client Client() =>
        new(new BasicAWSCredentials("id", "secret"), moto.Configure(new AmazonElasticLoadBalancingV2Config()));
}
