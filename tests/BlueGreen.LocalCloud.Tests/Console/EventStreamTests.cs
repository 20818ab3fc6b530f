using BlueGreen.LocalCloud.Host;

namespace BlueGreen.LocalCloud.Tests.Console;

public sealed class EventStreamTests : IAsyncLifetime
{
    // Its own time stands still: only what calls do changes the world.
    private readonly TestCloud _cloud = TestCloud.With(new LocalCloudOptions { Speed = 0 });

    private string? _image;

    public ValueTask InitializeAsync() => ValueTask.CompletedTask;

    public ValueTask DisposeAsync() => _cloud.DisposeAsync();

    [Fact(Timeout = 60_000)]
    public async Task Tells_the_time_and_what_stands_behind_the_api()
    {
        await using var page = new Listener(_cloud, TestContext.Current.CancellationToken);

        var tick = await page.NextAsync("tick");

        tick.GetProperty("now").GetDateTimeOffset().ShouldBe(TestCloud.Start);
        tick.GetProperty("speed").GetDouble().ShouldBe(0);
        tick.GetProperty("dataPlane").GetProperty("machines").GetBoolean().ShouldBeFalse();
        tick.GetProperty("traffic").ValueKind.ShouldBe(System.Text.Json.JsonValueKind.Null);
    }

    [Fact(Timeout = 60_000)]
    public async Task Tells_the_world_again_only_where_something_that_shows_has_changed()
    {
        await using var page = new Listener(_cloud, TestContext.Current.CancellationToken);
        (await page.NextAsync("world")).GetProperty("instances").GetArrayLength().ShouldBe(0);

        _ = await _cloud.CallAsync("iam", "CreateRole", ("RoleName", "webserver"), ("AssumeRolePolicyDocument", "{}"));
        var unseen = await page.NamesUntilTickAsync();
        await LaunchAsync();
        var seen = await page.NextAsync("world");

        unseen.ShouldNotContain("world");
        unseen.ShouldContain("calls");
        seen.GetProperty("instances").GetArrayLength().ShouldBe(1);
    }

    [Fact(Timeout = 60_000)]
    public async Task A_slow_page_misses_what_lay_between_and_gets_the_newest()
    {
        await using var page = new Listener(_cloud, TestContext.Current.CancellationToken);
        _ = await page.NextAsync("world");

        page.BeSlow();
        await LaunchAsync();
        await page.StuckAsync();
        await LaunchAsync();
        await LaunchAsync();
        page.BeQuickAgain();

        (await page.NextAsync("world")).GetProperty("instances").GetArrayLength().ShouldBe(1);
        (await page.NextAsync("world")).GetProperty("instances").GetArrayLength().ShouldBe(3);
    }

    [Fact(Timeout = 60_000)]
    public async Task Tells_each_call_once_when_it_has_ended()
    {
        _ = await _cloud.CallAsync("sts", "GetCallerIdentity");
        await using var page = new Listener(_cloud, TestContext.Current.CancellationToken);
        var before = await page.NextAsync("calls");
        _ = await _cloud.RefusedAsync("iam", "GetRole", ("RoleName", "nobody"));
        var after = await page.NextAsync("calls");

        before.EnumerateArray().Select(c => c.GetProperty("action").GetString()).ShouldBe(["GetCallerIdentity"]);
        var call = after.EnumerateArray().ShouldHaveSingleItem();
        call.GetProperty("action").GetString().ShouldBe("GetRole");
        call.GetProperty("about").GetString().ShouldBe("nobody");
        call.GetProperty("error").GetString().ShouldBe("NoSuchEntity");
        call.GetProperty("mutating").GetBoolean().ShouldBeFalse();
    }

    private async Task LaunchAsync()
    {
        _image ??= (await _cloud.CallAsync("ec2", "RegisterImage", ("Name", "site"), ("Architecture", "x86_64")))
            .Descendants("imageId")
            .Single()
            .Value;
        _ = await _cloud.CallAsync(
            "ec2",
            "RunInstances",
            ("ImageId", _image),
            ("InstanceType", "t3.micro"),
            ("MinCount", "1"),
            ("MaxCount", "1")
        );
    }
}
