using System.Text.RegularExpressions;

namespace Build.Tests.Hosts;

/// <summary>Real traffic on real machines: what visitors lose, and what they do not.</summary>
[Collection(OnRealMachines.Name)]
public sealed partial class RealTrafficTests(RealMachines machines)
{
    private const int Limit = 600_000;

    // nginx: a few requests a second are answered well; of what comes above that, a third is answered 500.
    private const string CalmOrCrowd = """
        location = /version {
                limit_req zone=calm burst=20 nodelay;
                error_page 418 = @crowd;
        """;

    private const string Limits = """

        split_clients "$request_id" $unlucky { 33.4% 1; * ""; }
        limit_req_zone $server_name zone=calm:1m rate=10r/s;
        limit_req_status 418;

        server {
        """;

    private const string Crowd = """
            location @crowd {
                if ($unlucky) { return 500; }
                root /srv/londontamed;
                rewrite ^ /version.json break;
                default_type application/json;
            }

            location /api/ {
        """;

    [Fact(Timeout = Limit)]
    public async Task An_instance_that_dies_costs_what_was_in_flight_on_it_and_is_replaced()
    {
        var token = TestContext.Current.CancellationToken;
        var group = await LiveGroupAsync(token);
        var victim = (await InServiceAsync(group, token))[0];
        await using var client = new VisitingClient(machines.Machine);
        await client.HasSentAsync(300, token);

        _ = await machines.Ec2Async("TerminateInstances", token, ("InstanceId.1", victim));
        await UntilAsync(async () => await InServiceAsync(group, token) is { Count: 2 } now && !now.Contains(victim), token);

        var seen = await client.EndAsync(token);
        seen.Requests.ShouldBeGreaterThan(300);
        // At 300 requests a second, of some milliseconds each, to two instances.
        seen.Failed.ShouldBeLessThanOrEqualTo(3);
    }

    [Fact(Timeout = Limit)]
    public async Task A_release_that_fails_under_load_is_switched_back_by_itself_and_the_report_counts_it()
    {
        var token = TestContext.Current.CancellationToken;
        _ = await LiveGroupAsync(token);
        var machine = machines.Machine;
        var sound = machine.Replace("site/nginx/londontamed.conf", string.Empty);
        machine.Write("site/nginx/londontamed.conf", BadUnderLoad(sound));
        await machine.RunAsync(token, "--target=Deploy-Staging", "--app-version=bad", "--replace");
        machine.Write("site/nginx/londontamed.conf", sound);

        var output = await machine.FailAsync(token, "--target=Switch", "--to=bad", "--visitors");

        output.ShouldTell("BG208");
        output.ShouldTell("requests for /version were answered badly");
        var counted = TrafficLine.Match(output);
        counted.Groups["failed"].Value.ShouldNotBe("0", output);
        machine.Read("artifacts/bluegreen/report.md").ShouldContain($" requests, {counted.Groups["failed"].Value} failures.");
        await machine.RunAsync(token, "--target=Status");
        machine.Result("Status").GetProperty("live").GetProperty("version").GetString().ShouldBe("v1");
    }

    [Fact(Timeout = Limit)]
    public async Task A_live_group_that_is_deleted_is_noticed_by_visitors_at_once()
    {
        var token = TestContext.Current.CancellationToken;
        var group = await LiveGroupAsync(token);
        await using var client = new VisitingClient(machines.Machine);
        await client.HasSentAsync(300, token);

        await machines.AutoScalingAsync("DeleteAutoScalingGroup", token, ("AutoScalingGroupName", group), ("ForceDelete", "true"));
        await client.HasFailedAsync(100, token);

        var seen = await client.EndAsync(token);
        seen.Failed.ShouldBeGreaterThanOrEqualTo(100);
        seen.Examples.ShouldNotBeEmpty();
        // While it is being deleted it counts as the live one still, and the next test would build on it.
        await UntilAsync(async () => !(await DescribeAsync(group, token)).Contains(group, StringComparison.Ordinal), token);
    }

    private static string BadUnderLoad(string conf) =>
        conf.Replace("location = /version {", CalmOrCrowd, StringComparison.Ordinal)
            .Replace("    location /api/ {", Crowd, StringComparison.Ordinal)
            .Replace("\nserver {", Limits, StringComparison.Ordinal);

    /// <summary>Makes v1 live where it is not.</summary>
    private async Task<string> LiveGroupAsync(CancellationToken cancellationToken)
    {
        var machine = machines.Machine;
        machines.Settings("{ }", """{ "bakeTime": "60s", "probe": { "path": "/version", "requests": 20, "successRate": 95 } }""");
        await machine.RunAsync(cancellationToken, "--target=Status");
        if (
            machine.Result("Status").GetProperty("live") is not { ValueKind: System.Text.Json.JsonValueKind.Object } live
            || live.GetProperty("version").GetString() != "v1"
        )
        {
            await machine.RunAsync(cancellationToken, "--target=Deploy-Staging", "--app-version=v1", "--replace");
            await machine.RunAsync(cancellationToken, "--target=Switch", "--to=v1");
            await machine.RunAsync(cancellationToken, "--target=Status");
        }

        return machine.Result("Status").GetProperty("live").GetProperty("group").GetString()!;
    }

    private async Task<IReadOnlyList<string>> InServiceAsync(string group, CancellationToken cancellationToken) =>
        [.. InService.Matches(await DescribeAsync(group, cancellationToken)).Select(match => match.Groups["id"].Value)];

    private Task<string> DescribeAsync(string group, CancellationToken cancellationToken) =>
        machines.AutoScalingAsync("DescribeAutoScalingGroups", cancellationToken, ("AutoScalingGroupNames.member.1", group));

    private static async Task UntilAsync(Func<Task<bool>> holds, CancellationToken cancellationToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(200));
        while (!await holds())
        {
            _ = await timer.WaitForNextTickAsync(cancellationToken);
        }
    }

    [GeneratedRegex(@"traffic +[\d,]+ requests, (?<failed>[\d,]+) failed", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex TrafficLine { get; }

    [GeneratedRegex(
        "<member>(?:(?!</member>).)*?<InstanceId>(?<id>[^<]+)</InstanceId>(?:(?!</member>).)*?<LifecycleState>InService</LifecycleState>",
        RegexOptions.ExplicitCapture | RegexOptions.Singleline,
        1000
    )]
    private static partial Regex InService { get; }
}
