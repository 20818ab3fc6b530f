using System.Net;
using BlueGreen.LocalCloud.Faults;

namespace BlueGreen.LocalCloud.Tests.Faults;

public sealed class FaultTests : IAsyncLifetime
{
    private readonly TestCloud _cloud = TestCloud.Instant();

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => _cloud.DisposeAsync();

    [Theory]
    [InlineData("iam", "GetRole", "Throttling", 400)]
    [InlineData("ec2", "DescribeVpcs", "RequestLimitExceeded", 503)]
    public async Task Throttles_in_the_services_own_words(string service, string action, string code, int status)
    {
        _cloud.Host.Faults.Add(
            new Fault
            {
                Kind = FaultKind.Throttle,
                Service = service,
                Action = action,
            }
        );

        var refusal = await _cloud.RefusedAsync(service, action);

        (refusal.Code, refusal.Status).ShouldBe((code, status));
    }

    [Fact]
    public async Task Hits_the_calls_that_it_counts_and_no_others()
    {
        _cloud.Host.Faults.Add(
            new Fault
            {
                Kind = FaultKind.Error500,
                Service = "sts",
                Nth = 2,
                Count = 2,
            }
        );

        var statuses = new List<int>();
        for (var i = 0; i < 4; i++)
        {
            using var response = await _cloud.SendAsync("sts", "GetCallerIdentity");
            statuses.Add((int)response.StatusCode);
        }

        statuses.ShouldBe([200, 500, 500, 200]);
    }

    [Fact]
    public async Task A_reset_call_has_no_effect()
    {
        _cloud.Host.Faults.Add(new Fault { Kind = FaultKind.Reset, Action = "CreateRole" });

        await Should.ThrowAsync<HttpRequestException>(CreateRoleAsync);

        _cloud.Host.Inspect(w => w.State.Iam.Roles.Count).ShouldBe(0);
        _cloud.Host.Calls.All.ShouldHaveSingleItem().Status.ShouldBe(0);
    }

    [Fact]
    public async Task A_call_whose_answer_is_lost_has_its_effect()
    {
        _cloud.Host.Faults.Add(new Fault { Kind = FaultKind.AnswerLost, MutatingOnly = true });

        await Should.ThrowAsync<HttpRequestException>(CreateRoleAsync);

        _cloud.Host.Inspect(w => w.State.Iam.Roles.Count).ShouldBe(1);
    }

    [Fact]
    public async Task A_call_that_times_out_waits_until_its_caller_gives_up()
    {
        _cloud.Host.Faults.Add(new Fault { Kind = FaultKind.Timeout, Action = "GetCallerIdentity" });
        using var caller = new CancellationTokenSource();

        var call = _cloud.Http.GetAsync(new Uri("/?Action=GetCallerIdentity&Version=2011-06-15", UriKind.Relative), caller.Token);
        var waits = !call.IsCompleted;
        await caller.CancelAsync();

        _ = await Should.ThrowAsync<TaskCanceledException>(call);
        waits.ShouldBeTrue();
    }

    [Fact]
    public async Task A_slow_call_is_answered_after_its_time()
    {
        _cloud.Host.Faults.Add(new Fault { Kind = FaultKind.Latency, Latency = TimeSpan.FromSeconds(5) });

        var call = _cloud.SendAsync("sts", "GetCallerIdentity");
        call.IsCompleted.ShouldBeFalse();
        _cloud.Advance(5);

        using var response = await call;
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Refuses_with_any_error_that_is_asked_for()
    {
        _cloud.Host.Faults.Add(
            new Fault
            {
                Kind = FaultKind.Error,
                Service = "route53",
                Code = "PriorRequestNotComplete",
                Message = "The request was rejected because Route 53 was still processing a prior request.",
            }
        );

        using var response = await _cloud.Http.GetAsync(
            new Uri("/2013-04-01/hostedzone", UriKind.Relative),
            TestContext.Current.CancellationToken
        );

        TestCloud
            .Error(response, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))
            .Code.ShouldBe("PriorRequestNotComplete");
    }

    [Fact]
    public async Task Throttles_what_exceeds_a_services_calls_a_second()
    {
        _cloud.Host.Faults.Limit("sts", 2);

        var statuses = new List<int>();
        for (var i = 0; i < 5; i++)
        {
            using var response = await _cloud.SendAsync("sts", "GetCallerIdentity");
            statuses.Add((int)response.StatusCode);
            _cloud.Advance(i == 2 ? 1 : 0.1);
        }

        statuses.ShouldBe([200, 200, 400, 200, 200]);
    }

    [Fact]
    public void A_launch_fails_as_often_as_was_said_where_it_fits()
    {
        var rules = new FaultRules();
        rules.Add(
            new LaunchFault
            {
                Code = "InsufficientInstanceCapacity",
                Zone = "eu-west-2a",
                Count = 1,
            }
        );

        rules.NextLaunch("group", "eu-west-2b").ShouldBeNull();
        rules.NextLaunch("group", "eu-west-2a")!.Code.ShouldBe("InsufficientInstanceCapacity");
        rules.NextLaunch("group", "eu-west-2a").ShouldBeNull();
    }

    private Task CreateRoleAsync() => _cloud.CallAsync("iam", "CreateRole", ("RoleName", "webserver"), ("AssumeRolePolicyDocument", "{}"));
}
