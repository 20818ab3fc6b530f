using System.Diagnostics;
using BlueGreen.Commands;

namespace BlueGreen.Tests.Commands;

/// <summary>Real commands of a real shell.</summary>
public sealed class ShellCommandsTests : IDisposable
{
    // A command of these tests ends by itself or is ended; this only bounds a failing test.
    private static readonly TimeSpan Long = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan Short = TimeSpan.FromMilliseconds(500);

    private readonly DirectoryInfo directory = Directory.CreateTempSubdirectory("commands");
    private readonly List<string> lines = [];

    public ShellCommandsTests() => Assert.SkipWhen(OperatingSystem.IsWindows(), "Commands of Unix are run.");

    [Fact]
    public async Task Tells_each_line_of_both_streams_and_the_exit_code()
    {
        (await RunAsync("echo one; echo two >&2; exit 3")).ShouldBe(new CommandEnd.Exited(3));

        lines.ShouldBe(["one", "two"], ignoreOrder: true);
    }

    [Fact]
    public async Task Runs_in_its_directory_with_the_facts_beside_what_this_process_has()
    {
        (await RunAsync("pwd -P; echo $BLUEGREEN_OPERATION; test -n \"$PATH\"")).ShouldBe(new CommandEnd.Exited(0));

        lines[0].ShouldEndWith(directory.Name);
        lines[1].ShouldBe("Switch");
    }

    [Fact]
    public async Task Nobody_answers_a_command_that_asks() => (await RunAsync("read answer")).ShouldBe(new CommandEnd.Exited(1));

    [Fact]
    public async Task One_that_takes_too_long_is_ended_with_all_that_it_has_started()
    {
        (await RunAsync("sleep 300 & echo $!; echo $$; sleep 301", Short)).ShouldBe(new CommandEnd.TimedOut(Short));

        await ShouldBeGoneAsync();
    }

    [Fact]
    public async Task Cancellation_ends_it_with_all_that_it_has_started()
    {
        using var stop = new CancellationTokenSource();

        await Should.ThrowAsync<OperationCanceledException>(() =>
            new ShellCommands().RunAsync(
                Command("sleep 300 & echo $!; echo $$; echo ready; sleep 301", Long),
                line =>
                {
                    lines.Add(line);
                    if (line == "ready")
                    {
                        stop.Cancel();
                    }
                },
                stop.Token
            )
        );

        lines.Remove("ready").ShouldBeTrue();
        await ShouldBeGoneAsync();
    }

    [Fact]
    public async Task What_a_command_leaves_running_holds_nobody_up()
    {
        var started = Stopwatch.GetTimestamp();

        (await RunAsync("sleep 20 & echo $!")).ShouldBe(new CommandEnd.Exited(0));

        Stopwatch.GetElapsedTime(started).ShouldBeLessThan(TimeSpan.FromSeconds(15));
        Process.GetProcessById(int.Parse(lines.ShouldHaveSingleItem(), System.Globalization.CultureInfo.InvariantCulture)).Kill();
    }

    [Fact]
    public async Task A_directory_that_is_not_there_is_told()
    {
        directory.Delete();

        (await RunAsync("true")).ShouldBeOfType<CommandEnd.NotStarted>().Why.ShouldNotBeEmpty();

        directory.Create();
    }

    public void Dispose() => directory.Delete(recursive: true);

    private Task<CommandEnd> RunAsync(string line, TimeSpan? timeout = null) =>
        new ShellCommands().RunAsync(Command(line, timeout ?? Long), lines.Add, TestContext.Current.CancellationToken);

    private Command Command(string line, TimeSpan timeout) =>
        new(
            line,
            directory.FullName,
            new Dictionary<string, string>(StringComparer.Ordinal) { ["BLUEGREEN_OPERATION"] = "Switch" },
            timeout
        );

    /// <summary>The processes whose ids were told have ended, or end at this moment.</summary>
    private async Task ShouldBeGoneAsync()
    {
        lines.Count.ShouldBe(2);
        foreach (var id in lines.Select(line => int.Parse(line, System.Globalization.CultureInfo.InvariantCulture)))
        {
            try
            {
                using var left = Process.GetProcessById(id);
                await left.WaitForExitAsync(TestContext.Current.CancellationToken).WaitAsync(Long, TimeProvider.System);
            }
            catch (ArgumentException)
            {
                // There is none of that id.
            }
        }
    }
}
