using Build.Processes;
using Cake.Core.Diagnostics;

namespace Build.Tests.Processes;

public sealed class ProgramRunnerTests
{
    private readonly ProgramRunner _programs = new(new NullLog());

    [Fact]
    public async Task Keeps_outputs_and_errors()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Programs of Unix are started.");

        var result = await _programs.RunAsync(
            new ProgramCall("sh", "-c", "echo \"$GREETING $1\"; echo oh >&2; exit 3", "sh", "a 'b' c")
            {
                Environment = new Dictionary<string, string?> { ["GREETING"] = "hello" },
            },
            cancellationToken: TestContext.Current.CancellationToken
        );

        result.ExitCode.ShouldBe(3);
        result.Output.ShouldBe(["hello a 'b' c", "oh"], ignoreOrder: true);
    }

    [Fact]
    public async Task A_program_that_must_succeed_and_does_not_shows_what_it_wrote()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Programs of Unix are started.");

        var failure = await Should.ThrowAsync<ProgramException>(() =>
            _programs.RequireAsync(
                new ProgramCall("sh", "-c", "echo no disk; exit 4"),
                cancellationToken: TestContext.Current.CancellationToken
            )
        );

        failure.Message.ReplaceLineEndings("\n").ShouldBe("sh -c echo no disk; exit 4 ended with exit code 4.\nno disk");
    }

    [Fact]
    public async Task Names_a_program_that_is_not_there()
    {
        var failure = await Should.ThrowAsync<ProgramException>(() =>
            _programs.RunAsync(new ProgramCall("no-such-program"), cancellationToken: TestContext.Current.CancellationToken)
        );

        failure.Message.ShouldStartWith("no-such-program could not be started: ");
        failure.ExitCode.ShouldBeNull();
    }
}
