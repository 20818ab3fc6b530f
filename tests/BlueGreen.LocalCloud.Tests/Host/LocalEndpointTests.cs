using System.Net;
using System.Text.Json;
using BlueGreen.LocalCloud.Faults;
using BlueGreen.LocalCloud.Host;

namespace BlueGreen.LocalCloud.Tests.Host;

public sealed class LocalEndpointTests : IAsyncLifetime
{
    private readonly TestCloud _cloud = TestCloud.With(new LocalCloudOptions { Speed = 0 });

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => _cloud.DisposeAsync();

    [Fact]
    public async Task Moves_the_clock_and_tells_it()
    {
        using var moved = await PostAsync("/_local/clock", """{"advance":"00:00:30"}""");
        using var clock = JsonDocument.Parse(await GetAsync("/_local/clock"));

        moved.StatusCode.ShouldBe(HttpStatusCode.OK);
        clock.RootElement.GetProperty("now").GetString().ShouldBe("2026-01-15T12:00:30Z");
        clock.RootElement.GetProperty("speed").GetDouble().ShouldBe(0);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("nonsense")]
    [InlineData("""{"advance":"-00:00:30"}""")]
    [InlineData("""{"advance":30}""")]
    public async Task Refuses_to_move_the_clock_otherwise(string body)
    {
        using var response = await PostAsync("/_local/clock", body);

        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        _cloud.Host.Clock.GetUtcNow().ShouldBe(TestCloud.Start);
    }

    [Fact]
    public async Task Takes_an_array_of_faults_and_forgets_them_again()
    {
        using var set = await PostAsync("/_local/faults", """[{"kind":"throttle","service":"sts","count":null}]""");
        set.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await _cloud.RefusedAsync("sts", "GetCallerIdentity")).Code.ShouldBe("Throttling");

        using var cleared = await _cloud.Http.DeleteAsync(
            new Uri("/_local/faults", UriKind.Relative),
            TestContext.Current.CancellationToken
        );

        _ = await _cloud.CallAsync("sts", "GetCallerIdentity");
    }

    [Fact]
    public async Task Takes_launch_faults_and_the_health_of_images()
    {
        using var set = await PostAsync(
            "/_local/faults",
            """
            {"calls":[{"kind":"reset","action":"RunInstances","nth":3}],
             "launches":[{"code":"InsufficientInstanceCapacity","count":2}],
             "images":{"ami-1":{"health":"never"},"ami-2":{"health":"failsAfter","after":"00:01:00"}},
             "limits":{"route53":5}}
            """
        );

        set.StatusCode.ShouldBe(HttpStatusCode.OK);
        _cloud.Host.Faults.OfImage("ami-1").Kind.ShouldBe(HealthKind.Never);
        _cloud.Host.Faults.OfImage("ami-2").ShouldBe(new ApplicationHealth(HealthKind.FailsAfter, TimeSpan.FromMinutes(1)));
        _cloud.Host.Faults.OfImage("ami-3").ShouldBe(ApplicationHealth.Healthy);
        _cloud.Host.Faults.NextLaunch(null, null)!.Code.ShouldBe("InsufficientInstanceCapacity");
    }

    [Fact]
    public async Task Tells_that_nothing_stands_behind_the_api()
    {
        using var facts = JsonDocument.Parse(await GetAsync("/_local/data-plane"));

        facts.RootElement.GetProperty("machines").GetBoolean().ShouldBeFalse();
        facts.RootElement.GetProperty("why").GetString().ShouldBe("Instances are simulated in this process.");
        facts.RootElement.GetProperty("enter").ValueKind.ShouldBe(JsonValueKind.Null);
    }

    [Fact]
    public async Task Refuses_faults_with_unknown_names()
    {
        using var response = await PostAsync("/_local/faults", """[{"kind":"throttle","servise":"sts"}]""");

        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Shows_every_call_without_its_secrets()
    {
        _ = await _cloud.CallAsync("sts", "GetCallerIdentity", ("UserData", "canary-1"), ("Shown", "yes"));
        _ = await _cloud.RefusedAsync("iam", "GetRole", ("RoleName", "nobody"));

        var text = await GetAsync("/_local/calls");
        using var calls = JsonDocument.Parse(text);

        text.ShouldNotContain("canary");
        text.ShouldNotContain("Signature");
        calls
            .RootElement.EnumerateArray()
            .Select(c =>
                $"{c.GetProperty("seq")} {c.GetProperty("service")} {c.GetProperty("action")} {c.GetProperty("status")} {c.GetProperty("error")}"
            )
            .ShouldBe(["1 sts GetCallerIdentity 200 ", "2 iam GetRole 404 NoSuchEntity"]);
        calls.RootElement[0].GetProperty("parameters").GetProperty("Shown").GetString().ShouldBe("yes");
        calls.RootElement[0].GetProperty("mutating").GetBoolean().ShouldBeFalse();
    }

    [Fact]
    public async Task Shows_which_calls_overlapped()
    {
        _cloud.Host.Faults.Add(
            new Fault
            {
                Kind = FaultKind.Latency,
                Latency = TimeSpan.FromSeconds(1),
                Count = 2,
            }
        );

        var first = _cloud.CallAsync("sts", "GetCallerIdentity");
        var second = _cloud.CallAsync("sts", "GetCallerIdentity");
        _cloud.Advance(1);
        await Task.WhenAll(first, second);
        _ = await _cloud.CallAsync("sts", "GetCallerIdentity");

        var calls = _cloud.Host.Calls.All;
        calls[1].Started.ShouldBeLessThan(calls[0].Ended!.Value);
        calls[2].Started.ShouldBeGreaterThan(calls[1].Ended!.Value);
    }

    [Fact]
    public async Task Forgets_everything_but_the_time()
    {
        _ = await _cloud.CallAsync("iam", "CreateRole", ("RoleName", "webserver"), ("AssumeRolePolicyDocument", "{}"));
        _cloud.Host.Clock.Advance(TimeSpan.FromMinutes(1));

        using var reset = await PostAsync("/_local/reset", "");

        reset.StatusCode.ShouldBe(HttpStatusCode.OK);
        _cloud.Host.Calls.All.ShouldBeEmpty();
        _cloud.Host.Inspect(w => w.State.Iam.Roles.Count).ShouldBe(0);
        _cloud.Host.Clock.GetUtcNow().ShouldBe(TestCloud.Start.AddMinutes(1));
    }

    [Fact]
    public async Task Is_not_found_elsewhere()
    {
        using var response = await _cloud.Http.GetAsync(
            new Uri("/_local/nothing", UriKind.Relative),
            TestContext.Current.CancellationToken
        );

        response.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    private async Task<string> GetAsync(string path) =>
        await _cloud.Http.GetStringAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);

    private async Task<HttpResponseMessage> PostAsync(string path, string body)
    {
        using var content = new StringContent(body);
        return await _cloud.Http.PostAsync(new Uri(path, UriKind.Relative), content, TestContext.Current.CancellationToken);
    }
}
