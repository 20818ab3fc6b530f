using System.Net;
using static BlueGreen.LocalCloud.Tests.Route53.Route53Tester;

namespace BlueGreen.LocalCloud.Tests.Route53;

public sealed class ZoneTests : IAsyncLifetime
{
    private readonly TestCloud _cloud = TestCloud.Instant();
    private Route53Tester _dns = null!;

    public ValueTask InitializeAsync()
    {
        _dns = new Route53Tester(_cloud);
        return ValueTask.CompletedTask;
    }

    public ValueTask DisposeAsync() => _cloud.DisposeAsync();

    [Fact]
    public async Task A_public_zone_has_four_name_servers_and_their_records()
    {
        var zone = await _dns.CreateZoneAsync();

        var answer = await _dns.GetAsync($"hostedzone/{zone}");
        var records = Lines(await _dns.GetAsync($"hostedzone/{zone}/rrset")).ToList();

        var servers = answer.Descendants("NameServer").Select(n => n.Value).ToList();
        servers.Count.ShouldBe(4);
        records[0].ShouldBe($"londontamed.com. NS 172800 {string.Join(' ', servers.Select(s => s + "."))}");
        records[1].ShouldStartWith($"londontamed.com. SOA 900 {servers[0]}. awsdns-hostmaster.amazon.com. 1 7200");
        answer.Descendants("ResourceRecordSetCount").Single().Value.ShouldBe("2");
        answer.Descendants("PrivateZone").Single().Value.ShouldBe("false");
    }

    [Fact]
    public async Task Answers_a_new_zone_with_its_place()
    {
        using var response = await _dns.RawAsync(
            HttpMethod.Post,
            "hostedzone",
            "CreateHostedZoneRequest",
            "<Name>londontamed.com</Name><CallerReference>first</CallerReference>"
        );

        response.StatusCode.ShouldBe(HttpStatusCode.Created);
        response.Headers.Location!.ToString().ShouldStartWith("https://route53.amazonaws.com/2013-04-01/hostedzone/Z0");
    }

    [Fact]
    public async Task Lists_private_zones_alone_when_asked()
    {
        var vpc = (await _cloud.CallAsync("ec2", "CreateVpc", ("CidrBlock", "10.0.0.0/16"))).Descendants("vpcId").First().Value;
        await _dns.CreateZoneAsync("public.test", "first");
        await _dns.SendAsync(
            HttpMethod.Post,
            "hostedzone",
            "CreateHostedZoneRequest",
            $"<Name>private.test</Name><CallerReference>second</CallerReference><VPC><VPCRegion>eu-west-2</VPCRegion><VPCId>{vpc}</VPCId></VPC>"
        );

        (await NamesAsync("hostedzone")).ShouldBe(["public.test.", "private.test."]);
        (await NamesAsync("hostedzone?hostedzonetype=PrivateHostedZone")).ShouldBe(["private.test."]);

        async Task<IReadOnlyList<string>> NamesAsync(string path) =>
            [.. (await _dns.GetAsync(path)).Descendants("Name").Select(n => n.Value)];
    }

    [Theory]
    [InlineData(129, 0)]
    [InlineData(1, 257)]
    public async Task Refuses_texts_that_are_too_long(int reference, int comment)
    {
        var refusal = await _dns.RefusedAsync(
            HttpMethod.Post,
            "hostedzone",
            "CreateHostedZoneRequest",
            $"<Name>a.test</Name><CallerReference>{new string('r', reference)}</CallerReference>"
                + $"<HostedZoneConfig><Comment>{new string('c', comment)}</Comment></HostedZoneConfig>"
        );

        refusal.Code.ShouldBe("InvalidInput");
    }

    [Fact]
    public async Task Knows_no_delegation_set()
    {
        var made = await _dns.RefusedAsync(
            HttpMethod.Post,
            "hostedzone",
            "CreateHostedZoneRequest",
            "<Name>a.test</Name><CallerReference>first</CallerReference><DelegationSetId>N1PA6795SAMPLE</DelegationSetId>"
        );
        var listed = await _dns.RefusedAsync(HttpMethod.Get, "hostedzone?delegationsetid=N1PA6795SAMPLE");

        made.Code.ShouldBe("NoSuchDelegationSet");
        listed.Code.ShouldBe("NoSuchDelegationSet");
    }

    [Fact]
    public async Task Refuses_a_caller_reference_for_ever()
    {
        var zone = await _dns.CreateZoneAsync(reference: "once");
        await _dns.SendAsync(HttpMethod.Delete, $"hostedzone/{zone}", null, "");

        var refusal = await _dns.RefusedAsync(
            HttpMethod.Post,
            "hostedzone",
            "CreateHostedZoneRequest",
            "<Name>londontamed.com</Name><CallerReference>once</CallerReference>"
        );

        refusal.Code.ShouldBe("HostedZoneAlreadyExists");
        refusal.Status.ShouldBe(409);
    }

    [Fact]
    public async Task Deletes_a_zone_only_when_it_is_empty()
    {
        var zone = await _dns.CreateZoneAsync();
        var record = Record("www.londontamed.com", "A", 60, "192.0.2.1");
        await _dns.ChangeAsync(zone, ("CREATE", record));

        var refusal = await _dns.RefusedAsync(HttpMethod.Delete, $"hostedzone/{zone}");
        await _dns.ChangeAsync(zone, ("DELETE", record));
        await _dns.SendAsync(HttpMethod.Delete, $"hostedzone/{zone}", null, "");

        refusal.Code.ShouldBe("HostedZoneNotEmpty");
        (await _dns.RefusedAsync(HttpMethod.Get, $"hostedzone/{zone}")).Code.ShouldBe("NoSuchHostedZone");
    }

    [Fact]
    public async Task A_private_zone_is_seen_in_its_vpcs()
    {
        var vpc = await CreateVpcAsync();
        var answer = await _dns.SendAsync(HttpMethod.Post, "hostedzone", "CreateHostedZoneRequest", Private("first", vpc));
        var zone = answer.Descendants("Id").First().Value.Split('/')[^1];

        var got = await _dns.GetAsync($"hostedzone/{zone}");
        var listed = await _dns.GetAsync($"hostedzonesbyvpc?vpcid={vpc}&vpcregion=eu-west-2");

        answer.Element("DelegationSet").ShouldBeNull();
        got.Descendants("VPCId").Single().Value.ShouldBe(vpc);
        got.Descendants("PrivateZone").Single().Value.ShouldBe("true");
        listed.Descendants("HostedZoneSummary").Single().Element("HostedZoneId")!.Value.ShouldBe(zone);
    }

    [Fact]
    public async Task A_vpc_sees_one_private_zone_of_a_name()
    {
        var vpc = await CreateVpcAsync();
        await _dns.SendAsync(HttpMethod.Post, "hostedzone", "CreateHostedZoneRequest", Private("first", vpc));

        var refusal = await _dns.RefusedAsync(HttpMethod.Post, "hostedzone", "CreateHostedZoneRequest", Private("second", vpc));

        refusal.Code.ShouldBe("ConflictingDomainExists");
    }

    [Fact]
    public async Task A_private_zone_keeps_at_least_one_vpc()
    {
        var (first, second) = (await CreateVpcAsync(), await CreateVpcAsync());
        var answer = await _dns.SendAsync(HttpMethod.Post, "hostedzone", "CreateHostedZoneRequest", Private("first", first));
        var zone = answer.Descendants("Id").First().Value.Split('/')[^1];

        await _dns.SendAsync(HttpMethod.Post, $"hostedzone/{zone}/associatevpc", "AssociateVPCWithHostedZoneRequest", Vpc(second));
        await _dns.SendAsync(HttpMethod.Post, $"hostedzone/{zone}/disassociatevpc", "DisassociateVPCFromHostedZoneRequest", Vpc(first));
        var last = await _dns.RefusedAsync(
            HttpMethod.Post,
            $"hostedzone/{zone}/disassociatevpc",
            "DisassociateVPCFromHostedZoneRequest",
            Vpc(second)
        );

        last.Code.ShouldBe("LastVPCAssociation");
        (await _dns.GetAsync($"hostedzone/{zone}")).Descendants("VPCId").Single().Value.ShouldBe(second);
    }

    [Fact]
    public async Task Refuses_a_vpc_that_is_not_there()
    {
        var refusal = await _dns.RefusedAsync(
            HttpMethod.Post,
            "hostedzone",
            "CreateHostedZoneRequest",
            Private("first", "vpc-0123456789abcdef0")
        );

        refusal.Code.ShouldBe("InvalidVPCId");
    }

    [Fact]
    public async Task Keeps_tags_of_a_zone()
    {
        var zone = await _dns.CreateZoneAsync();

        await _dns.SendAsync(
            HttpMethod.Post,
            $"tags/hostedzone/{zone}",
            "ChangeTagsForResourceRequest",
            "<AddTags><Tag><Key>a</Key><Value>1</Value></Tag><Tag><Key>b</Key><Value>2</Value></Tag></AddTags>"
        );
        await _dns.SendAsync(
            HttpMethod.Post,
            $"tags/hostedzone/{zone}",
            "ChangeTagsForResourceRequest",
            "<RemoveTagKeys><Key>a</Key></RemoveTagKeys>"
        );

        var tags = await _dns.GetAsync($"tags/hostedzone/{zone}");
        tags.Descendants("Tag").Select(t => $"{t.Element("Key")!.Value}={t.Element("Value")!.Value}").ShouldBe(["b=2"]);
    }

    private static string Private(string reference, string vpc) =>
        $"<Name>londontamed.com</Name>{Vpc(vpc)}<CallerReference>{reference}</CallerReference><HostedZoneConfig><PrivateZone>true</PrivateZone></HostedZoneConfig>";

    private static string Vpc(string vpc) => $"<VPC><VPCRegion>eu-west-2</VPCRegion><VPCId>{vpc}</VPCId></VPC>";

    private async Task<string> CreateVpcAsync() =>
        (await _cloud.CallAsync("ec2", "CreateVpc", ("CidrBlock", "10.0.0.0/16"))).Descendants("vpcId").Single().Value;
}
