using Amazon.AutoScaling;
using Amazon.AutoScaling.Model;
using NSubstitute;
using Slim.AwsSdk.Tests.Support;

namespace Slim.AwsSdk.Tests.Behaviour;

public sealed class PaginatorTests
{
    [Fact]
    public async Task Asks_with_the_token_of_the_page_before_until_there_is_none()
    {
        var http = new StubHttp(sent => StubHttp.Answer(sent.Form.ContainsKey("NextToken") ? Page("b", next: "") : Page("a", next: "t&2")));
        using var client = Clients.AutoScaling(http);

        var names = await client
            .Paginators.DescribeAutoScalingGroups(new())
            .AutoScalingGroups.Select(group => group.AutoScalingGroupName)
            .ToListAsync(Token);

        names.ShouldBe(["a", "b"]);
        http.Sent.Count.ShouldBe(2);
        http.Sent[1].Form["NextToken"].ShouldBe("t&2");
    }

    [Fact]
    public async Task Ends_a_record_listing_when_Route_53_says_that_it_is_not_truncated()
    {
        var http = new StubHttp(sent =>
            StubHttp.Answer(
                sent.Query.ContainsKey("identifier")
                    ? "<R><ResourceRecordSets><ResourceRecordSet><Name>b.</Name></ResourceRecordSet></ResourceRecordSets><IsTruncated>false</IsTruncated></R>"
                    : "<R><ResourceRecordSets><ResourceRecordSet><Name>a.</Name></ResourceRecordSet></ResourceRecordSets><IsTruncated>true</IsTruncated><NextRecordName>b.</NextRecordName><NextRecordType>A</NextRecordType><NextRecordIdentifier>i</NextRecordIdentifier></R>"
            )
        );
        using var client = Clients.Route53(http);

        var names = await client
            .Paginators.ListResourceRecordSets(new() { HostedZoneId = "Z1" })
            .ResourceRecordSets.Select(record => record.Name)
            .ToListAsync(Token);

        names.ShouldBe(["a.", "b."]);
        http.Sent[1]
            .Query.ShouldBe(
                new Dictionary<string, string>(StringComparer.Ordinal)
                {
                    ["name"] = "b.",
                    ["type"] = "A",
                    ["identifier"] = "i",
                },
                ignoreOrder: true
            );
    }

    [Fact]
    public async Task Fetches_a_page_only_when_it_is_wanted()
    {
        var http = new StubHttp(Page("a", next: "more"));
        using var client = Clients.AutoScaling(http);

        await client.Paginators.DescribeAutoScalingGroups(new()).Responses.FirstAsync(Token);

        http.Sent.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Can_be_consumed_once()
    {
        using var client = Clients.AutoScaling(new StubHttp(Page("a", next: "")));
        var pages = client.Paginators.DescribeAutoScalingGroups(new());
        await pages.Responses.ToListAsync(Token);

        await Should.ThrowAsync<InvalidOperationException>(async () => await pages.Responses.ToListAsync(Token));
    }

    [Fact]
    public async Task Yields_no_items_for_a_page_without_a_list()
    {
        using var client = Clients.AutoScaling(
            new StubHttp("<DescribeAutoScalingGroupsResponse><DescribeAutoScalingGroupsResult/></DescribeAutoScalingGroupsResponse>")
        );

        (await client.Paginators.DescribeAutoScalingGroups(new()).AutoScalingGroups.ToListAsync(Token)).ShouldBeEmpty();
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static string Page(string name, string next) =>
        $"""
            <DescribeAutoScalingGroupsResponse><DescribeAutoScalingGroupsResult>
              <AutoScalingGroups><member><AutoScalingGroupName>{name}</AutoScalingGroupName></member></AutoScalingGroups>
              <NextToken>{next.Replace("&", "&amp;", StringComparison.Ordinal)}</NextToken>
            </DescribeAutoScalingGroupsResult></DescribeAutoScalingGroupsResponse>
            """;
}
