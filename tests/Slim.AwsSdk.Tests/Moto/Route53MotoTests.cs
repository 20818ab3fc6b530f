using Amazon.Route53;
using Amazon.Route53.Model;
using Amazon.Runtime;

namespace Slim.AwsSdk.Tests.Moto;

public sealed class Route53MotoTests(MotoServer moto)
{
    [Fact]
    public async Task Swaps_a_record_in_one_batch_and_is_refused_where_a_record_exists()
    {
        using var client = Client();
        var zone = await CreateZoneAsync(client, "londontamed.com");
        await ChangeAsync(client, zone, (ChangeAction.CREATE, Record("10.0.0.1")));

        var swapped = await ChangeAsync(client, zone, (ChangeAction.DELETE, Record("10.0.0.1")), (ChangeAction.CREATE, Record("10.0.0.2")));

        await Should.ThrowAsync<InvalidChangeBatchException>(() => ChangeAsync(client, zone, (ChangeAction.CREATE, Record("10.0.0.2"))));
        var change = await client.GetChangeAsync(new() { Id = swapped.ChangeInfo.Id }, Token);
        change.ChangeInfo.Status.ShouldBe(ChangeStatus.INSYNC);
        var records = await client
            .Paginators.ListResourceRecordSets(new() { HostedZoneId = zone, MaxItems = "1" })
            .ResourceRecordSets.ToListAsync(Token);
        var www = records.Where(record => record.Type == RRType.A).ShouldHaveSingleItem();
        www.TTL.ShouldBe(60);
        www.ResourceRecords.ShouldHaveSingleItem().Value.ShouldBe("10.0.0.2");
    }

    [Fact]
    public async Task Reads_back_a_private_zone_its_network_and_its_tags()
    {
        using var client = Client();
        var created = await client.CreateHostedZoneAsync(
            new()
            {
                Name = "private.example",
                CallerReference = "private-1",
                VPC = new() { VPCId = "vpc-1", VPCRegion = VPCRegion.EuWest1 },
                HostedZoneConfig = new() { Comment = "staging & live <names>", PrivateZone = true },
            },
            Token
        );
        var id = created.HostedZone.Id.Split('/')[^1];
        await client.ChangeTagsForResourceAsync(
            new()
            {
                ResourceType = TagResourceType.Hostedzone,
                ResourceId = id,
                AddTags = [new() { Key = "a", Value = "1 & 2" }, new() { Key = "b", Value = "" }],
            },
            Token
        );
        await client.ChangeTagsForResourceAsync(
            new()
            {
                ResourceType = TagResourceType.Hostedzone,
                ResourceId = id,
                RemoveTagKeys = ["b"],
            },
            Token
        );

        var zone = await client.GetHostedZoneAsync(new() { Id = created.HostedZone.Id }, Token);
        var tags = await client.ListTagsForResourceAsync(new() { ResourceType = TagResourceType.Hostedzone, ResourceId = id }, Token);
        var byName = await client.ListHostedZonesByNameAsync(new() { DNSName = "private.example." }, Token);
        var byNetwork = await client.ListHostedZonesByVPCAsync(new() { VPCId = "vpc-1", VPCRegion = VPCRegion.EuWest1 }, Token);

        zone.HostedZone.Config.PrivateZone.ShouldBe(true);
        zone.HostedZone.Config.Comment.ShouldBe("staging & live <names>");
        zone.VPCs.ShouldHaveSingleItem().VPCId.ShouldBe("vpc-1");
        tags.ResourceTagSet.Tags.ShouldHaveSingleItem().Value.ShouldBe("1 & 2");
        byName.HostedZones[0].Id.ShouldBe(created.HostedZone.Id);
        byNetwork.HostedZoneSummaries.ShouldHaveSingleItem().HostedZoneId.ShouldBe(id);
    }

    [Fact]
    public async Task Names_a_zone_that_does_not_exist_as_such()
    {
        using var client = Client();

        await Should.ThrowAsync<NoSuchHostedZoneException>(() => client.GetHostedZoneAsync(new() { Id = "ZNONE" }, Token));
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private AmazonRoute53Client Client() => new(new BasicAWSCredentials("id", "secret"), moto.Configure(new AmazonRoute53Config()));

    private static ResourceRecordSet Record(string address) =>
        new()
        {
            Name = "www.londontamed.com.",
            Type = RRType.A,
            TTL = 60,
            ResourceRecords = [new() { Value = address }],
        };

    private static async Task<string> CreateZoneAsync(AmazonRoute53Client client, string name) =>
        (await client.CreateHostedZoneAsync(new() { Name = name, CallerReference = name }, Token)).HostedZone.Id;

    private static Task<ChangeResourceRecordSetsResponse> ChangeAsync(
        AmazonRoute53Client client,
        string zone,
        params (ChangeAction Action, ResourceRecordSet Record)[] changes
    ) =>
        client.ChangeResourceRecordSetsAsync(
            new()
            {
                HostedZoneId = zone,
                ChangeBatch = new()
                {
                    Changes = [.. changes.Select(change => new Change { Action = change.Action, ResourceRecordSet = change.Record })],
                },
            },
            Token
        );
}
