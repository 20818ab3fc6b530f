using Build.Processes;

namespace Build.Tests;

/// <summary>The targets that do without an environment.</summary>
public sealed class TargetTests : IDisposable
{
    private readonly TemporaryDirectory _directory = new();

    [Fact]
    public async Task The_graph_of_targets_is_the_contract()
    {
        var result = await HostAsync("--tree");

        result.ExitCode.ShouldBe(0);
        Golden.Check("Targets.txt", string.Join('\n', result.Output).Trim() + "\n");
    }

    [Fact]
    public async Task Help_lists_every_option_and_target()
    {
        var result = await HostAsync("--help");

        result.ExitCode.ShouldBe(0);
        var help = string.Join('\n', result.Output);
        Build.Options.OptionTable.All.ShouldAllBe(option => help.Contains("--" + option.Name, StringComparison.Ordinal));
        TargetNames.All.ShouldAllBe(target => help.Contains(target, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Wrong_options_and_settings_are_told_at_once_and_nothing_is_started()
    {
        var result = await HostAsync("--target=Build", "--ammi=x", "--desired=many", "--to");

        result.ExitCode.ShouldNotBe(0);
        var output = string.Join('\n', result.Output);
        output.ShouldContain("--ammi: there is no such option; did you mean --ami?");
        output.ShouldContain("--desired: \"many\"");
        output.ShouldContain("--to: the value is missing");
        Directory.Exists(Path.Combine(_directory.Path, "artifacts")).ShouldBeFalse();
    }

    [Fact]
    public async Task Build_packs_the_site_of_the_settings()
    {
        Directory.CreateDirectory(Path.Combine(_directory.Path, "site"));
        await WriteAsync("site/index.html", "Hello");
        await WriteAsync("bluegreen.json", """{ "domain": "londontamed.com", "site": { "path": "site" } }""");

        var result = await HostAsync("--target=Build", "--app-version=v7");

        result.ExitCode.ShouldBe(0);
        File.Exists(Path.Combine(_directory.Path, "artifacts", "site", "site-v7.tar.gz")).ShouldBeTrue();
        var told = await File.ReadAllTextAsync(
            Path.Combine(_directory.Path, "artifacts", "bluegreen", "Build.json"),
            TestContext.Current.CancellationToken
        );
        told.ShouldContain("\"version\": \"v7\"");
    }

    [Fact]
    public async Task Build_without_a_site_says_what_to_write()
    {
        await WriteAsync("bluegreen.json", """{ "domain": "londontamed.com" }""");

        var result = await HostAsync("--target=Build");

        result.ExitCode.ShouldBe(1);
        string.Join('\n', result.Output).ShouldContain("site.path: missing in");
    }

    public void Dispose() => _directory.Dispose();

    private Task WriteAsync(string name, string content) =>
        File.WriteAllTextAsync(Path.Combine(_directory.Path, name), content, TestContext.Current.CancellationToken);

    private Task<ProgramResult> HostAsync(params string[] arguments) => Host.RunAsync(_directory.Path, arguments);
}
