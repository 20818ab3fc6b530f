using System.Globalization;
using System.Text.Json;

namespace BlueGreen.LocalCloud.Tests.Persistence;

public sealed class PersistenceTests : IDisposable
{
    private readonly string _directory = Directory.CreateTempSubdirectory("local-cloud-").FullName;

    public void Dispose() => Directory.Delete(_directory, recursive: true);

    [Fact]
    public async Task State_and_time_survive_a_kill()
    {
        DateTimeOffset before;
        string[] arguments = ["--port", "0", "--data", _directory, "--timing", "realistic", "--speed", "100"];
        await using (var cloud = await CloudProcess.StartAsync(arguments))
        {
            await CallAsync(cloud, "Action=CreateRole&Version=2010-05-08&RoleName=webserver&AssumeRolePolicyDocument={}");
            await CallAsync(
                cloud,
                "Action=PutMetricData&Version=2010-08-01&Namespace=Shop&MetricData.member.1.MetricName=Orders&MetricData.member.1.Value=3"
            );
            using var advance = await cloud.Http.PostAsync(
                new Uri("/_local/clock", UriKind.Relative),
                new StringContent("""{"advance":"01:00:00"}"""),
                TestContext.Current.CancellationToken
            );
            await CallAsync(cloud, "Action=CreateInstanceProfile&Version=2010-05-08&InstanceProfileName=webserver");
            before = await NowAsync(cloud);
            await cloud.KillAsync();
        }

        await using var again = await CloudProcess.StartAsync(arguments);

        (await CallAsync(again, "Action=GetRole&Version=2010-05-08&RoleName=webserver")).ShouldContain("role/webserver");
        (await CallAsync(again, "Action=GetInstanceProfile&Version=2010-05-08&InstanceProfileName=webserver")).ShouldContain("AIPA");
        (await CallAsync(again, "Action=ListMetrics&Version=2010-08-01")).ShouldContain("Orders");
        (await NowAsync(again)).ShouldBeGreaterThanOrEqualTo(before);
    }

    [Fact]
    public async Task Stops_cleanly_when_it_is_asked_to()
    {
        await using var cloud = await CloudProcess.StartAsync("--port", "0", "--data", _directory);

        (await cloud.StopAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task A_directory_has_one_cloud_at_a_time()
    {
        await using var first = await CloudProcess.StartAsync("--port", "0", "--data", _directory);
        using var second = CloudProcess.Launch("--port", "0", "--data", _directory);

        var errors = await second.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await second.WaitForExitAsync(TestContext.Current.CancellationToken);

        second.ExitCode.ShouldBe(1);
        errors.ShouldStartWith($"--data: {_directory} cannot be used; is another local cloud using it?");
    }

    [Fact]
    public async Task A_port_has_one_cloud_at_a_time()
    {
        await using var first = await CloudProcess.StartAsync("--port", "0");
        using var second = CloudProcess.Launch("--port", $"{first.Address.Port}");

        var errors = await second.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await second.WaitForExitAsync(TestContext.Current.CancellationToken);

        second.ExitCode.ShouldBe(1);
        errors.ShouldContain("address already in use");
    }

    [Fact]
    public async Task Says_what_is_wrong_with_its_command_line()
    {
        using var process = CloudProcess.Launch("--port", "none");

        var errors = await process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);

        process.ExitCode.ShouldBe(2);
        errors.ShouldStartWith("--port: 'none' is no port; use 0-65535.");
    }

    private static async Task<string> CallAsync(CloudProcess cloud, string form)
    {
        using var content = new StringContent(form);
        using var response = await cloud.Http.PostAsync(new Uri("/", UriKind.Relative), content, TestContext.Current.CancellationToken);
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        response.IsSuccessStatusCode.ShouldBeTrue(text);
        return text;
    }

    private static async Task<DateTimeOffset> NowAsync(CloudProcess cloud)
    {
        using var clock = JsonDocument.Parse(
            await cloud.Http.GetStringAsync(new Uri("/_local/clock", UriKind.Relative), TestContext.Current.CancellationToken)
        );
        return DateTimeOffset.Parse(clock.RootElement.GetProperty("now").GetString()!, CultureInfo.InvariantCulture);
    }
}
