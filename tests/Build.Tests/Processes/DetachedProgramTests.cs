using Build.Processes;

namespace Build.Tests.Processes;

public sealed class DetachedProgramTests : IDisposable
{
    private readonly TemporaryDirectory _directory = new();

    public DetachedProgramTests() => Assert.SkipWhen(OperatingSystem.IsWindows(), "Programs of Unix are started.");

    private string Log => Path.Combine(_directory.Path, "log");

    [Fact]
    public async Task Starts_the_program_itself_and_finds_it_again_by_its_identity()
    {
        var identity = DetachedProgram.Start(new ProgramCall("sleep", "300"), Log);
        using var process = identity.Find().ShouldNotBeNull();

        process.Kill();
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);

        identity.Find().ShouldBeNull();
    }

    [Fact]
    public void A_process_that_got_the_same_id_later_is_another_one()
    {
        var self = ProcessIdentity.Of(System.Diagnostics.Process.GetCurrentProcess());

        (self with { StartedAt = self.StartedAt.AddMinutes(-1) }).Find().ShouldBeNull();
        using var found = self.Find().ShouldNotBeNull();
    }

    [Fact]
    public async Task What_the_program_writes_goes_to_the_log()
    {
        var identity = DetachedProgram.Start(new ProgramCall("sh", "-c", "echo ready; echo trouble >&2"), Log);
        using (var process = identity.Find())
        {
            await (process?.WaitForExitAsync(TestContext.Current.CancellationToken) ?? Task.CompletedTask);
        }

        (await File.ReadAllTextAsync(Log, TestContext.Current.CancellationToken)).ShouldBe("ready\ntrouble\n");
    }

    public void Dispose() => _directory.Dispose();
}
