using System.Net;
using System.Text.Json;

namespace BlueGreen.LocalCloud.Tests.Wire;

public sealed class ProtocolTests
{
    [Fact]
    public async Task Answers_a_call_in_the_query_protocol()
    {
        await using var cloud = TestCloud.Instant();

        var answer = await cloud.CallAsync("sts", "GetCallerIdentity");

        answer.Name.LocalName.ShouldBe("GetCallerIdentityResponse");
        answer.Element("GetCallerIdentityResult")!.Element("Account")!.Value.ShouldBe("123456789012");
        answer.Element("ResponseMetadata")!.Element("RequestId")!.Value.ShouldNotBeEmpty();
    }

    [Theory]
    [InlineData("autoscaling", "InvalidAction", "Could not find operation Nonsense for version 2011-01-01")]
    [InlineData("ec2", "InvalidAction", "The action Nonsense is not valid for this web service.")]
    public async Task Refuses_an_unknown_action_as_the_service_does_and_counts_it(string service, string code, string message)
    {
        await using var cloud = TestCloud.Instant();

        var refusal = await cloud.RefusedAsync(service, "Nonsense");

        refusal.ShouldBe((code, message, 400));
        var call = cloud.Host.Calls.All.ShouldHaveSingleItem();
        call.Unknown.ShouldBeTrue();
        call.Error.ShouldBe(code);
    }

    [Fact]
    public async Task Lets_no_service_answer_for_one_that_is_not_here()
    {
        await using var cloud = TestCloud.Instant();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/")
        {
            Content = new StringContent("Action=DescribeAccountAttributes&Version=2014-10-31"),
        };
        TestCloud.Sign(request, "rds");

        using var response = await cloud.Http.SendAsync(request, TestContext.Current.CancellationToken);

        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        cloud.Host.Calls.All.ShouldHaveSingleItem().Unknown.ShouldBeTrue();
    }

    [Fact]
    public async Task Refuses_a_tag_that_is_too_long()
    {
        await using var cloud = TestCloud.Instant();

        var refusal = await cloud.RefusedAsync(
            "iam",
            "CreateRole",
            ("RoleName", "webserver"),
            ("AssumeRolePolicyDocument", "{}"),
            ("Tags.member.1.Key", "note"),
            ("Tags.member.1.Value", new string('x', 257))
        );

        refusal.Code.ShouldBe("ValidationError");
        refusal.Message.ShouldEndWith(
            "at 'tags.1.member.value' failed to satisfy constraint: Member must have length less than or equal to 256"
        );
    }

    [Fact]
    public async Task Dates_every_answer_by_its_own_clock_in_whole_seconds()
    {
        await using var cloud = TestCloud.Instant();
        cloud.Advance(61.7);

        using var response = await cloud.SendAsync("sts", "GetCallerIdentity");

        response.Headers.Date.ShouldBe(TestCloud.Start.AddSeconds(61));
    }

    [Fact]
    public async Task Refuses_an_unknown_action_in_json()
    {
        await using var cloud = TestCloud.Instant();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/") { Content = new StringContent("{}") };
        request.Headers.TryAddWithoutValidation("X-Amz-Target", "GraniteServiceVersion20100801.Nonsense");
        TestCloud.Sign(request, "monitoring");

        using var response = await cloud.Http.SendAsync(request, TestContext.Current.CancellationToken);

        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        using var body = JsonDocument.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        body.RootElement.GetProperty("__type").GetString().ShouldBe("UnknownOperationException");
    }
}
