using System.Text.Json;
using Build.Processes;

namespace Build.Tests.Hosts;

/// <summary><c>--output=json</c>: what a program reads is JSON, whatever the target came to.</summary>
public sealed class OutputTests
{
    private const int Limit = 300_000;

    [Fact(Timeout = Limit)]
    public async Task A_result_and_a_refusal_are_JSON_and_nothing_else()
    {
        var token = TestContext.Current.CancellationToken;
        await using var cloud = await CloudServer.StartAsync(token);
        using var machine = new Machine(cloud.Address);
        await machine.RunAsync(token, "--target=Provision");

        var (status, good) = await ReadAsync(machine, cloud, "--target=Status");
        var (refused, bad) = await ReadAsync(machine, cloud, "--target=Rollback");

        status.ShouldBe(0);
        good.GetProperty("state").GetString().ShouldBe("Empty");
        refused.ShouldBe(1);
        bad.GetProperty("codes")[0].GetString().ShouldStartWith("BG40");
    }

    private static async Task<(int ExitCode, JsonElement Told)> ReadAsync(Machine machine, CloudServer cloud, string target)
    {
        var start = new System.Diagnostics.ProcessStartInfo(
            ProgramCall.DotNet,
            [Machine.Program, $"--working={machine.Directory}", target, "--output=json"]
        )
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in Machine.Variables(cloud.Address))
        {
            start.Environment[name] = value;
        }

        using var process = System.Diagnostics.Process.Start(start)!;
        var token = TestContext.Current.CancellationToken;
        var texts = await Task.WhenAll(process.StandardOutput.ReadToEndAsync(token), process.StandardError.ReadToEndAsync(token));
        await process.WaitForExitAsync(token);
        return (process.ExitCode, JsonElement.Parse(texts[0]));
    }
}
