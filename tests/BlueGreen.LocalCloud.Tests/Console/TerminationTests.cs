using System.Net;
using System.Text;
using BlueGreen.LocalCloud.Ec2.Instances;

namespace BlueGreen.LocalCloud.Tests.Console;

public sealed class TerminationTests : IAsyncLifetime
{
    private const string Region = "eu-west-2";

    private readonly TestCloud _cloud = TestCloud.Instant();
    private string _instance = "";

    public async ValueTask InitializeAsync()
    {
        var image = await _cloud.CallAsync("ec2", "RegisterImage", ("Name", "site"), ("Architecture", "x86_64"));
        var launched = await _cloud.CallAsync(
            "ec2",
            "RunInstances",
            ("ImageId", image.Descendants("imageId").Single().Value),
            ("InstanceType", "t3.micro"),
            ("MinCount", "1"),
            ("MaxCount", "1")
        );
        _instance = launched.Descendants("instanceId").Single().Value;
    }

    public ValueTask DisposeAsync() => _cloud.DisposeAsync();

    [Fact]
    public async Task Ends_an_instance_by_the_call_that_anyone_would_make()
    {
        using var answer = await PostAsync(_instance);

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        State.ShouldBe(InstanceState.Terminated);
        var call = _cloud.Host.Calls.All[^1];
        (call.Service, call.Action, call.Region, call.Mutating).ShouldBe(("ec2", "TerminateInstances", Region, true));
    }

    [Theory]
    [InlineData("http://elsewhere.example")]
    [InlineData("null")]
    [InlineData("http://127.0.0.1:1")]
    public async Task Refuses_what_the_page_of_another_site_sends(string origin)
    {
        using var answer = await PostAsync(_instance, host: "127.0.0.1:4566", origin: origin);

        answer.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        State.ShouldBe(InstanceState.Running);
    }

    [Fact]
    public async Task Refuses_a_name_that_is_not_this_machines()
    {
        using var answer = await PostAsync(_instance, host: "elsewhere.example:4566", origin: "http://elsewhere.example:4566");

        answer.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        State.ShouldBe(InstanceState.Running);
    }

    [Theory]
    [InlineData("127.0.0.1:4566")]
    [InlineData("localhost:4566")]
    [InlineData("cloud.localhost:4566")]
    [InlineData("[::1]:4566")]
    public async Task Takes_what_its_own_page_sends(string host)
    {
        using var answer = await PostAsync(_instance, host: host, origin: $"http://{host}");

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        State.ShouldBe(InstanceState.Terminated);
    }

    [Fact]
    public async Task Refuses_calls_to_the_services_from_pages_of_other_sites_too()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/")
        {
            Content = new FormUrlEncodedContent(
                new Dictionary<string, string> { ["Action"] = "TerminateInstances", ["InstanceId.1"] = _instance }
            ),
        };
        TestCloud.Sign(request, "ec2");
        request.Headers.Add("Origin", "http://elsewhere.example");

        using var answer = await _cloud.Http.SendAsync(request, TestContext.Current.CancellationToken);

        answer.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        State.ShouldBe(InstanceState.Running);
    }

    [Fact]
    public async Task Refuses_a_form()
    {
        using var answer = await PostAsync(_instance, contentType: "text/plain");

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        State.ShouldBe(InstanceState.Running);
    }

    [Theory]
    [InlineData("""{"instance":"i-1&Action=DeleteVpc","region":"eu-west-2"}""")]
    [InlineData("""{"instance":"i-1"}""")]
    [InlineData("""["i-1"]""")]
    [InlineData("nonsense")]
    public async Task Refuses_what_names_no_instance(string body)
    {
        using var answer = await SendAsync(body);

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        _cloud.Host.Calls.All[^1].Action.ShouldBe("RunInstances");
    }

    [Fact]
    public async Task Tells_in_the_services_own_words_what_can_not_be_ended()
    {
        using var answer = await PostAsync("i-0123456789abcdef0");

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldContain("i-0123456789abcdef0");
    }

    private InstanceState State => _cloud.Host.Inspect(world => world.State.Ec2.Reservations[0].Instances[0].State);

    private Task<HttpResponseMessage> PostAsync(
        string instance,
        string? host = null,
        string? origin = null,
        string contentType = "application/json"
    ) => SendAsync($$"""{"instance":"{{instance}}","region":"{{Region}}"}""", host, origin, contentType);

    private async Task<HttpResponseMessage> SendAsync(
        string body,
        string? host = null,
        string? origin = null,
        string contentType = "application/json"
    )
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/_local/terminate")
        {
            Content = new StringContent(body, Encoding.UTF8, contentType),
        };
        request.Headers.Host = host;
        if (origin is not null)
        {
            request.Headers.Add("Origin", origin);
        }

        return await _cloud.Http.SendAsync(request, TestContext.Current.CancellationToken);
    }
}
