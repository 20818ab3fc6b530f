using System.Text.Json;
using BlueGreen.Configuration;
using BlueGreen.Guards;
using Cake.Core;
using Cake.Core.Diagnostics;
using NSubstitute;

namespace Cake.BlueGreen.Tests;

/// <summary>What every alias does around its operation.</summary>
public sealed class OperationCallTests : IDisposable
{
    private static readonly EnvironmentSettings Settings = SettingsLoader.Load(
        """{ "domain": "londontamed.com", "cloud": "local" }""",
        "bluegreen.json",
        new Dictionary<string, string>()
    );

    private readonly TemporaryDirectory _directory = new();
    private readonly ICakeContext _context = Substitute.For<ICakeContext>();

    public OperationCallTests() => _context.Environment.WorkingDirectory.Returns(new Core.IO.DirectoryPath(_directory.Path));

    private string Results => Path.Combine(_directory.Path, "artifacts", "bluegreen");

    [Fact]
    public async Task Leaves_the_result_and_a_line_in_the_journal()
    {
        var result = await OperationCall.RunAsync(_context, Settings, "Status", _ => Task.FromResult(new Told("Steady")));

        result.State.ShouldBe("Steady");
        using var written = await ReadAsync("Status.json");
        written.RootElement.GetProperty("state").GetString().ShouldBe("Steady");
        var line = (await JournalAsync()).ShouldHaveSingleItem();
        line.GetProperty("target").GetString().ShouldBe("Status");
        line.GetProperty("outcome").GetString().ShouldBe("succeeded");
        line.GetProperty("result").GetProperty("state").GetString().ShouldBe("Steady");
    }

    [Fact]
    public async Task Identifiers_are_written_as_their_text()
    {
        var image = global::BlueGreen.Naming.ImageId.Parse("ami-12345678");

        await OperationCall.RunAsync(_context, Settings, "Bake-AMI", _ => Task.FromResult(new Named(image, Version: null)));

        using var written = await ReadAsync("Bake-AMI.json");
        written.RootElement.GetProperty("image").GetString().ShouldBe("ami-12345678");
        written.RootElement.GetProperty("version").ValueKind.ShouldBe(JsonValueKind.Null);
    }

    [Fact]
    public async Task Leaves_the_codes_of_a_refusal_and_passes_it_on()
    {
        var refusal = new Refusal("BG204", "Switch refused: nothing is staged.", "Nothing was changed.", "Deploy first.");

        var thrown = await Should.ThrowAsync<RefusedException>(() =>
            OperationCall.RunAsync<Told>(_context, Settings, "Switch", _ => throw new RefusedException(refusal))
        );

        thrown.Refusals.ShouldBe([refusal]);
        using var written = await ReadAsync("Switch.json");
        written.RootElement.GetProperty("codes").EnumerateArray().Select(code => code.GetString()).ShouldBe(["BG204"]);
        written.RootElement.GetProperty("message").GetString().ShouldBe(refusal.ToString());
        (await JournalAsync()).ShouldHaveSingleItem().GetProperty("outcome").GetString().ShouldBe("failed");
    }

    [Fact]
    public async Task A_refusal_is_passed_on_where_nothing_can_be_written()
    {
        await File.WriteAllTextAsync(Path.Combine(_directory.Path, "artifacts"), "in the way", TestContext.Current.CancellationToken);
        var refusal = new Refusal("BG204", "Switch refused: nothing is staged.", "Nothing was changed.", "Deploy first.");

        var thrown = await Should.ThrowAsync<RefusedException>(() =>
            OperationCall.RunAsync<Told>(_context, Settings, "Switch", _ => throw new RefusedException(refusal))
        );

        thrown.Refusals.ShouldBe([refusal]);
    }

    [Fact]
    public async Task The_journal_goes_on_and_the_result_is_the_last_one()
    {
        await OperationCall.RunAsync(_context, Settings, "Status", _ => Task.FromResult(new Told("Staged")));
        await OperationCall.RunAsync(_context, Settings, "Status", _ => Task.FromResult(new Told("Switched")));

        using var written = await ReadAsync("Status.json");
        written.RootElement.GetProperty("state").GetString().ShouldBe("Switched");
        (await JournalAsync()).Count.ShouldBe(2);
    }

    [Theory]
    [InlineData(Verbosity.Minimal, LogLevel.Warning)]
    [InlineData(Verbosity.Normal, LogLevel.Information)]
    [InlineData(Verbosity.Verbose, LogLevel.Verbose)]
    public void Lines_reach_the_log_as_they_are_whatever_braces_they_hold(Verbosity verbosity, LogLevel level)
    {
        const string line = "v7: {not a placeholder}";
        var log = Substitute.For<ICakeLog>();
        var told = new CakeRunLog(log);

        (
            level switch
            {
                LogLevel.Warning => (Action<string>)told.Warn,
                LogLevel.Information => told.Tell,
                _ => told.Detail,
            }
        )(line);

        log.Received(1).Write(verbosity, level, "{0}", Arg.Is<object[]>(arguments => arguments.Length == 1 && Equals(arguments[0], line)));
    }

    [Fact]
    public void Settings_that_are_not_there_say_what_to_write()
    {
        var error = Should.Throw<ConfigurationException>(() => _context.BlueGreenSettings("missing.json")).Errors.ShouldHaveSingleItem();

        error.ToString().ShouldContain("does not exist; write it, with at least a domain in it");
    }

    [Fact]
    public async Task Settings_come_from_the_working_directory_and_options_beat_them()
    {
        await File.WriteAllTextAsync(
            Path.Combine(_directory.Path, "bluegreen.json"),
            """{ "domain": "londontamed.com" }""",
            TestContext.Current.CancellationToken
        );

        var settings = _context.BlueGreenSettings(
            "bluegreen.json",
            new Dictionary<string, string> { ["environment"] = "test", ["region"] = "eu-west-2" }
        );

        settings.Cloud.ShouldBe(Cloud.Aws);
        settings.Environment.ToString().ShouldBe("test");
        settings.Aws.Region.ToString().ShouldBe("eu-west-2");
    }

    public void Dispose() => _directory.Dispose();

    private async Task<JsonDocument> ReadAsync(string name) =>
        JsonDocument.Parse(await File.ReadAllTextAsync(Path.Combine(Results, name), TestContext.Current.CancellationToken));

    private async Task<IReadOnlyList<JsonElement>> JournalAsync()
    {
        var lines = await File.ReadAllLinesAsync(Path.Combine(Results, "journal.jsonl"), TestContext.Current.CancellationToken);
        return [.. lines.Select(line => JsonElement.Parse(line))];
    }

    private sealed record Told(string State);

    private sealed record Named(global::BlueGreen.Naming.ImageId Image, global::BlueGreen.Naming.AppVersion? Version);
}
