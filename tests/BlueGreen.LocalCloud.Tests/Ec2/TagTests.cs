using Amazon.EC2;
using Amazon.EC2.Model;

namespace BlueGreen.LocalCloud.Tests.Ec2;

public sealed class TagTests
{
    [Fact]
    public async Task Sets_reads_and_deletes_tags_of_several_things_at_once()
    {
        await using var ec2 = Ec2Cloud.Instant();
        var subnet = await ec2.MakeSubnetAsync();
        List<string> both = [subnet.SubnetId, subnet.VpcId];

        await ec2.TagAsync(both, [new Tag("Name", "old"), new Tag("empty", "")]);
        await ec2.TagAsync(both, [new Tag("Name", "new")]);
        await ec2.Client.DeleteTagsAsync(
            new DeleteTagsRequest { Resources = [subnet.VpcId], Tags = [new Tag("Name", "not this value"), new Tag { Key = "empty" }] },
            Ec2Cloud.Token
        );

        (await ReadAsync(ec2, subnet.VpcId)).ShouldBe([("Name", "new", "vpc")]);
        (await ReadAsync(ec2, subnet.SubnetId)).ShouldBe([("Name", "new", "subnet"), ("empty", "", "subnet")]);
    }

    [Fact]
    public async Task Has_room_for_fifty()
    {
        await using var ec2 = Ec2Cloud.Instant();
        var vpcId = (await ec2.MakeSubnetAsync()).VpcId;
        await ec2.TagAsync([vpcId], [.. Enumerable.Range(1, 49).Select(n => new Tag($"key{n}", "x"))]);
        await ec2.TagAsync([vpcId], [new Tag("fiftieth", "x")]);

        (await Ec2Cloud.CodeOfAsync(() => ec2.TagAsync([vpcId], [new Tag("one more", "x")]))).ShouldBe("TagLimitExceeded");
        await ec2.TagAsync([vpcId], [new Tag("fiftieth", "y")]);
    }

    [Fact]
    public async Task Refuses_tags_that_aws_keeps_for_itself_and_things_that_are_not_there()
    {
        await using var ec2 = Ec2Cloud.Instant();
        var vpcId = (await ec2.MakeSubnetAsync()).VpcId;

        (await RefusalAsync(vpcId, "aws:autoscaling:groupName")).ShouldBe("InvalidParameterValue");
        (await RefusalAsync("i-0123456789abcdef0", "Name")).ShouldBe("InvalidInstanceID.NotFound");
        (await RefusalAsync("nonsense", "Name")).ShouldBe("InvalidID");
        (
            await Ec2Cloud.CodeOfAsync(() =>
                ec2.Client.CreateVpcAsync(
                    new CreateVpcRequest
                    {
                        CidrBlock = "10.9.0.0/16",
                        TagSpecifications = [new TagSpecification { ResourceType = ResourceType.Subnet, Tags = [new Tag("Name", "x")] }],
                    },
                    Ec2Cloud.Token
                )
            )
        ).ShouldBe("InvalidParameterValue");

        Task<string> RefusalAsync(string id, string key) => Ec2Cloud.CodeOfAsync(() => ec2.TagAsync([id], [new Tag(key, "x")]));
    }

    private static async Task<List<(string, string, string)>> ReadAsync(Ec2Cloud ec2, string id)
    {
        var request = new DescribeTagsRequest { Filters = [new Filter("resource-id", [id])] };
        var tags = (await ec2.Client.DescribeTagsAsync(request, Ec2Cloud.Token)).Tags;
        return [.. tags.Select(t => (t.Key, t.Value, t.ResourceType.Value))];
    }
}
