using System.Text;
using System.Text.Json;
using BlueGreen.Reporting;
using Scenarios.Worlds;

namespace Scenarios.Secrecy;

public sealed class SecrecyTests : IDisposable
{
    private const string Password = "canary-password-7f3a";

    private readonly DirectoryInfo directory = Directory.CreateTempSubdirectory();

    [Fact]
    public async Task User_data_and_keys_appear_in_no_line_plan_result_journal_or_call_log()
    {
        var userData = Path.Combine(directory.FullName, "user-data");
        await File.WriteAllTextAsync(userData, $"#!/bin/sh\nexport PASSWORD={Password}\n", TestContext.Current.CancellationToken);
        await using var world = await World.WithLive("v6").And("v7 baked", world => world.Bake("v7"));
        world.Settings = world.Settings with { Compute = world.Settings.Compute with { UserDataFile = userData } };
        var files = new RunFiles(Path.Combine(directory.FullName, "artifacts"));

        files.Write("Plan", await world.Deploy("v7", options => options with { PlanOnly = true }), world.Time);
        files.Write("Deploy-Staging", await world.Deploy("v7"), world.Time);
        files.Write("Status", await world.Status(), world.Time);
        files.Write("Switch", await world.Switch(to: "v7"), world.Time);
        await world.Bake("v8");
        world.Break("v8");
        files.WriteFailure("Deploy-Staging", await world.Deploy("v8", options => options with { Replace = true }).Refused(), world.Time);

        // The secret did arrive, or its absence elsewhere would prove nothing.
        world.See(sight => sight.UserData).ShouldContain(Password);
        var told = string.Join('\n', [.. world.Log.Lines, .. Written(), await Calls(world)]);
        told.ShouldContain("CreateLaunchTemplate");
        foreach (var secret in new[] { Password, Base64Of(userData), "PRIVATE KEY", "Signature=" })
        {
            told.ShouldNotContain(secret, Case.Sensitive);
        }
    }

    public void Dispose() => directory.Delete(recursive: true);

    private IEnumerable<string> Written() =>
        Directory.EnumerateFiles(Path.Combine(directory.FullName, "artifacts")).Select(File.ReadAllText);

    private static async Task<string> Calls(World world)
    {
        using var http = new HttpClient(world.Cloud.CreateHandler());
        var calls = await http.GetStringAsync(new Uri("http://cloud.test/_local/calls"), TestContext.Current.CancellationToken);
        return JsonDocument.Parse(calls).RootElement.ToString();
    }

    private static string Base64Of(string file) => Convert.ToBase64String(Encoding.UTF8.GetBytes(File.ReadAllText(file)))[..24];
}
