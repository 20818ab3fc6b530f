using System.Text.Json;
using Build.Processes;
using Cake.Core.Diagnostics;

namespace Build.Tests.Hosts;

/// <summary>
/// The real host with <c>--cloud=aws</c> against <c>moto_server</c>, an AWS that shares no code with ours: on an environment that Boto3 made, and that
/// Boto3 reads back.
/// </summary>
public sealed class MotoTests : IAsyncLifetime
{
    private const int Limit = 900_000;
    private const string Name = "londontamed-com-production";

    private static readonly string[] Prepared =
    [
        "network",
        "security-group",
        "access",
        "load-balancers",
        "zones",
        "image-v1",
        "deploy-v1",
        "records",
        "image-v2",
    ];

    private LineProcess _moto = null!;
    private Uri _address = null!;
    private Machine _machine = null!;
    private CancellationToken _token;

    public async ValueTask InitializeAsync()
    {
        _token = TestContext.Current.CancellationToken;
        Assert.SkipUnless(await SucceedsAsync("moto_server", "--help"), "moto_server is not on this machine.");
        Assert.SkipUnless(await SucceedsAsync("python3", "-c", "import boto3"), "Boto3 is not on this machine.");
        _moto = new LineProcess("moto_server", ["-H", "127.0.0.1", "-p", "0"]);
        _address = await _moto.AddressAsync(_token);
        _machine = new Machine(_address);
        foreach (var step in Prepared)
        {
            await Boto3Async("run", "--step", step);
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_moto is not null)
        {
            await _moto.DisposeAsync();
            _machine?.Dispose();
        }
    }

    [Fact(Timeout = Limit)]
    public async Task Takes_an_environment_over_that_Boto3_made()
    {
        _token = TestContext.Current.CancellationToken;
        var image = (await StateAsync())
            .GetProperty("images")
            .EnumerateObject()
            .Single(entry => entry.Value.GetProperty("name").GetString() == $"{Name}-v2")
            .Name;

        await RunAsync("--target=Provision");
        (await TargetsAsync("private", "www", "www-staging")).ShouldBe([$"{Name}-1", $"{Name}-2"], "The live names are mirrored.");
        (await StatusAsync()).ShouldBe("Steady, v1 live");

        await RunAsync("--target=Deploy-Staging", $"--ami={image}", "--app-version=v2", "--allow-untested");
        (await StatusAsync()).ShouldBe("Staged, v1 live");
        (await TargetsAsync("public", "www", "api")).ShouldBe([$"{Name}-1", $"{Name}-1"]);

        await RunAsync("--target=Switch", "--to=v2");
        (await StatusAsync()).ShouldBe("Switched, v2 live");
        (await TargetsAsync("public", "www", "api")).ShouldBe([$"{Name}-2", $"{Name}-2"]);
        (await TargetsAsync("private", "www", "www-staging")).ShouldBe([$"{Name}-2", $"{Name}-1"]);

        await RunAsync("--target=Rollback");
        (await TargetsAsync("public", "www", "api")).ShouldBe([$"{Name}-1", $"{Name}-1"]);
        (await TargetsAsync("private", "www", "www-staging")).ShouldBe([$"{Name}-1", $"{Name}-2"]);

        await RunAsync("--target=Switch", "--to=v2");
        (await TargetsAsync("public", "www", "api")).ShouldBe([$"{Name}-2", $"{Name}-2"]);

        await RunAsync("--target=Clean");
        (await StatusAsync()).ShouldBe("Steady, v2 live");
        var left = await StateAsync();
        left.GetProperty("groups").EnumerateObject().ShouldHaveSingleItem().Name.ShouldBe($"{Name}-v2");
        left.GetProperty("launchTemplates").EnumerateObject().ShouldHaveSingleItem().Name.ShouldBe($"{Name}-v2");
    }

    private Task RunAsync(params string[] options) => _machine.RunAsync(_token, options);

    private async Task<string> StatusAsync()
    {
        await RunAsync("--target=Status");
        var status = _machine.Result("Status");
        return $"{status.GetProperty("state").GetString()}, {status.GetProperty("live").GetProperty("version").GetString()} live";
    }

    // The load balancer that each name points at, as Boto3 reads it.
    private async Task<IReadOnlyList<string?>> TargetsAsync(string zone, params string[] hosts)
    {
        var names = (await StateAsync()).GetProperty("names").GetProperty(zone);
        return [.. hosts.Select(host => names.GetProperty($"{host}.londontamed.com").GetString())];
    }

    private async Task<JsonElement> StateAsync()
    {
        using var document = JsonDocument.Parse(await Boto3Async("verify"));
        return document.RootElement.Clone();
    }

    private async Task<string> Boto3Async(string mode, params string[] arguments)
    {
        var script = Path.Combine(
            Layout.Find(AppContext.BaseDirectory, AppContext.BaseDirectory).Root,
            "tests",
            "conformance",
            "scenario.py"
        );
        var call = new ProgramCall(
            "python3",
            ["-B", script, mode, "--endpoint", _address.ToString().TrimEnd('/'), "--referee=moto", .. arguments]
        )
        {
            Environment = Machine.Variables(_address),
        };
        var answer = await new ProgramRunner(new NullLog()).RequireAsync(call, cancellationToken: _token);
        return string.Join('\n', answer.Output);
    }

    private static async Task<bool> SucceedsAsync(string program, params string[] arguments)
    {
        try
        {
            var call = new ProgramCall(program, arguments);
            return (
                    await new ProgramRunner(new NullLog()).RunAsync(call, cancellationToken: TestContext.Current.CancellationToken)
                ).ExitCode == 0;
        }
        catch (ProgramException)
        {
            return false;
        }
    }
}
