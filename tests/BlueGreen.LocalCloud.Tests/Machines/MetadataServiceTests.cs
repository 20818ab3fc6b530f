using BlueGreen.LocalCloud.Machines.Metadata;
using BlueGreen.LocalCloud.Machines.View;
using BlueGreen.LocalCloud.Tests.Ec2;
using Microsoft.Extensions.Time.Testing;

namespace BlueGreen.LocalCloud.Tests.Machines;

public sealed class MetadataServiceTests
{
    private readonly FakeTimeProvider _time = new(TestCloud.Start);
    private readonly MetadataService _service;

    public MetadataServiceTests() => _service = new MetadataService(_time);

    [Fact]
    public async Task Tells_an_instance_what_it_is()
    {
        var who = await InstanceAsync();

        Get(who, "/latest/meta-data/instance-id").Body.ShouldBe(who.InstanceId);
        Get(who, "/latest/meta-data/local-ipv4").Body.ShouldBe("172.31.0.4");
        Get(who, "/latest/meta-data/placement/availability-zone").Body.ShouldBe("eu-west-1a");
        Get(who, "/latest/meta-data/placement/region").Body.ShouldBe("eu-west-1");
        Get(who, "/latest/meta-data/hostname").Body.ShouldBe("ip-172-31-0-4.eu-west-1.compute.internal");
        Get(who, "/latest/user-data").Body.ShouldBe("#!/bin/sh\n");
        Get(who, "/2021-07-15/dynamic/instance-identity/document").Body.ShouldContain(who.InstanceId);
        Get(who, "/latest/meta-data/nonsense").Status.ShouldBe(404);
        Get(who, "/tomorrow/meta-data/").Status.ShouldBe(404);
    }

    [Fact]
    public async Task Lists_directories_with_a_slash()
    {
        var who = await InstanceAsync();

        Get(who, "/latest/").Body.ShouldBe("dynamic/\nmeta-data/\nuser-data");
        Get(who, "/latest/meta-data/placement/").Body.ShouldBe("availability-zone\navailability-zone-id\nregion");
        Get(who, "/latest/meta-data/public-keys/").Body.ShouldBe("0=k");
    }

    [Fact]
    public async Task Shows_tags_only_where_they_are_let_in()
    {
        var closed = await InstanceAsync();
        var open = await InstanceAsync(r => r.MetadataOptions.InstanceMetadataTags = "enabled");

        Get(closed, "/latest/meta-data/tags/instance/Name").Status.ShouldBe(404);
        Get(open, "/latest/meta-data/tags/instance/").Body.ShouldBe("Name");
        Get(open, "/latest/meta-data/tags/instance/Name").Body.ShouldBe("web");
    }

    [Fact]
    public async Task Refuses_version_1_where_tokens_are_required()
    {
        var strict = await InstanceAsync(r => r.MetadataOptions.HttpTokens = "required");

        Get(strict, "/latest/meta-data/instance-id", token: null).Status.ShouldBe(401);
        Get(strict, "/latest/meta-data/instance-id", "made-up").Status.ShouldBe(401);
        Get(strict, "/latest/meta-data/instance-id").Status.ShouldBe(200);
    }

    [Fact]
    public async Task A_token_is_good_for_its_time_and_its_instance()
    {
        var (who, other) = (await InstanceAsync(), await InstanceAsync());
        var token = Token(who, "60").Body;

        Get(other with { InstanceId = "i-other" }, "/latest/meta-data/ami-id", token).Status.ShouldBe(401);
        _time.Advance(TimeSpan.FromSeconds(59));
        Get(who, "/latest/meta-data/ami-id", token).Status.ShouldBe(200);
        _time.Advance(TimeSpan.FromSeconds(1));
        Get(who, "/latest/meta-data/ami-id", token).Status.ShouldBe(401);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("0")]
    [InlineData("21601")]
    [InlineData("soon")]
    public async Task Gives_no_token_without_a_lifetime_that_is_allowed(string? life) =>
        Token(await InstanceAsync(), life).Status.ShouldBe(400);

    [Fact]
    public async Task Gives_no_token_to_a_proxy_and_tells_how_far_one_may_go()
    {
        var who = await InstanceAsync(r => r.MetadataOptions.HttpPutResponseHopLimit = 2);
        var proxied = new MetadataRequest("PUT", "/latest/api/token") { TokenLife = "60", ForwardedFor = "10.0.0.9" };

        _service.Answer(proxied, who).Status.ShouldBe(403);
        Token(who, "60").HopLimit.ShouldBe(2);
    }

    [Fact]
    public async Task Says_nothing_where_it_is_switched_off_or_nobody_asks()
    {
        var off = await InstanceAsync(r => r.MetadataOptions.HttpEndpoint = "disabled");

        Token(off, "60").Status.ShouldBe(403);
        _service.Answer(new MetadataRequest("GET", "/latest/meta-data/"), who: null).Status.ShouldBe(404);
    }

    private MetadataAnswer Token(InstanceMetadata who, string? life) =>
        _service.Answer(new MetadataRequest("PUT", "/latest/api/token") { TokenLife = life }, who);

    private MetadataAnswer Get(InstanceMetadata who, string path) => Get(who, path, Token(who, "60").Body);

    private MetadataAnswer Get(InstanceMetadata who, string path, string? token) =>
        _service.Answer(new MetadataRequest("GET", path) { Token = token }, who);

    private static async Task<InstanceMetadata> InstanceAsync(Action<Amazon.EC2.Model.RunInstancesRequest>? change = null)
    {
        await using var ec2 = Ec2Cloud.Instant();
        _ = await ec2.Client.CreateKeyPairAsync(new Amazon.EC2.Model.CreateKeyPairRequest { KeyName = "k" }, Ec2Cloud.Token);
        _ = await ec2.LaunchAsync(r =>
        {
            r.KeyName = "k";
            r.UserData = Convert.ToBase64String("#!/bin/sh\n"u8);
            r.MetadataOptions = new Amazon.EC2.Model.InstanceMetadataOptionsRequest();
            r.TagSpecifications =
            [
                new Amazon.EC2.Model.TagSpecification { ResourceType = "instance", Tags = [new Amazon.EC2.Model.Tag("Name", "web")] },
            ];
            change?.Invoke(r);
        });
        return ec2.Cloud.Host.Inspect(MachinesView.Of).Machines.ShouldHaveSingleItem().Metadata;
    }
}
