using Amazon.AutoScaling.Model;
using Amazon.Route53;
using Amazon.Route53.Model;
using Slim.AwsSdk.Tests.Support;

namespace Slim.AwsSdk.Tests.Behaviour;

public sealed class RequestTests
{
    private const string Changed =
        "<R><ChangeInfo><Id>/change/C1</Id><Status>PENDING</Status><SubmittedAt>2026-11-24T07:08:09Z</SubmittedAt></ChangeInfo></R>";

    [Fact]
    public async Task Sends_an_empty_list_as_an_empty_field_and_no_list_not_at_all()
    {
        var http = new StubHttp("<R/>");
        using var client = Clients.AutoScaling(http);

        await client.SuspendProcessesAsync(new() { AutoScalingGroupName = "g", ScalingProcesses = [] }, Token);
        await client.SuspendProcessesAsync(new() { AutoScalingGroupName = "g" }, Token);

        http.Sent[0].Form["ScalingProcesses"].ShouldBe("");
        http.Sent[1].Form.Keys.ShouldBe(["Action", "Version", "AutoScalingGroupName"], ignoreOrder: true);
    }

    [Theory]
    [InlineData(0, "2026-11-24T07:08:09Z")]
    [InlineData(123, "2026-11-24T07:08:09.123Z")]
    public async Task Sends_a_time_as_UTC_with_milliseconds_where_it_has_any(int milliseconds, string expected)
    {
        var http = new StubHttp("<R/>");
        using var client = Clients.AutoScaling(http);
        var time = new DateTimeOffset(2026, 11, 24, 8, 8, 9, milliseconds, TimeSpan.FromHours(1)).UtcDateTime;

        await client.PutScheduledUpdateGroupActionAsync(
            new()
            {
                AutoScalingGroupName = "g",
                ScheduledActionName = "s",
                StartTime = time,
            },
            Token
        );

        http.Only.Form["StartTime"].ShouldBe(expected);
    }

    [Theory]
    [InlineData("Z1")]
    [InlineData("/hostedzone/Z1")]
    public async Task Takes_a_zone_by_its_id_or_by_its_path(string zone)
    {
        var http = new StubHttp("<R><ResourceRecordSets/><IsTruncated>false</IsTruncated><MaxItems>100</MaxItems></R>");
        using var client = Clients.Route53(http);

        await client.ListResourceRecordSetsAsync(
            new()
            {
                HostedZoneId = zone,
                StartRecordName = "www.londontamed.com.",
                StartRecordType = RRType.A,
                MaxItems = "1",
            },
            Token
        );

        http.Only.Path.ShouldBe("/2013-04-01/hostedzone/Z1/rrset");
        http.Only.Query.ShouldBe(
            new Dictionary<string, string>(StringComparer.Ordinal)
            {
                ["name"] = "www.londontamed.com.",
                ["type"] = "A",
                ["maxitems"] = "1",
            },
            ignoreOrder: true
        );
    }

    [Fact]
    public async Task Takes_a_change_by_the_path_that_its_answer_named()
    {
        var http = new StubHttp(Changed);
        using var client = Clients.Route53(http);

        var first = await client.GetChangeAsync(new() { Id = "C1" }, Token);
        await client.GetChangeAsync(new() { Id = first.ChangeInfo.Id }, Token);

        http.Sent[1].Path.ShouldBe("/2013-04-01/change/C1");
    }

    [Fact]
    public async Task Refuses_a_path_member_that_is_not_set_before_anything_is_sent()
    {
        var http = new StubHttp(Changed);
        using var client = Clients.Route53(http);

        var error = await Should.ThrowAsync<AmazonRoute53Exception>(() => client.GetHostedZoneAsync(new GetHostedZoneRequest(), Token));

        error.Message.ShouldBe("Request object does not have required field Id set");
        http.Sent.ShouldBeEmpty();
    }

    [Fact]
    public async Task Writes_an_alias_record_without_a_TTL_and_escapes_what_XML_reserves()
    {
        var http = new StubHttp(Changed);
        using var client = Clients.Route53(http);
        var alias = new ResourceRecordSet
        {
            Name = "www.londontamed.com.",
            Type = RRType.A,
            AliasTarget = new()
            {
                HostedZoneId = "Z2",
                DNSName = "dualstack.lb-1.eu-west-1.elb.amazonaws.com.",
                EvaluateTargetHealth = false,
            },
        };

        await client.ChangeResourceRecordSetsAsync(
            new()
            {
                HostedZoneId = "Z1",
                ChangeBatch = new()
                {
                    Comment = "v6 -> v7 & <back>",
                    Changes = [new() { Action = ChangeAction.CREATE, ResourceRecordSet = alias }],
                },
            },
            Token
        );

        http.Only.Body.ShouldBe(
            """
            <ChangeResourceRecordSetsRequest xmlns="https://route53.amazonaws.com/doc/2013-04-01/"><ChangeBatch><Comment>v6 -&gt; v7 &amp; &lt;back&gt;</Comment><Changes><Change><Action>CREATE</Action><ResourceRecordSet><Name>www.londontamed.com.</Name><Type>A</Type><AliasTarget><HostedZoneId>Z2</HostedZoneId><DNSName>dualstack.lb-1.eu-west-1.elb.amazonaws.com.</DNSName><EvaluateTargetHealth>false</EvaluateTargetHealth></AliasTarget></ResourceRecordSet></Change></Changes></ChangeBatch></ChangeResourceRecordSetsRequest>
            """
        );
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;
}
