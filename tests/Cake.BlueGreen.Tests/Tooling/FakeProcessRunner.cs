using Cake.Core.IO;

namespace Cake.BlueGreen.Tests.Tooling;

/// <summary>What a tool does when it is run.</summary>
/// <param name="ExitCode">Its exit code.</param>
/// <param name="Output">Its standard output.</param>
/// <param name="Error">Its standard error.</param>
internal sealed record FakeRun(int ExitCode = 0, string Output = "", string Error = "");

/// <summary>Runs nothing: answers as the test says, and keeps what was asked for.</summary>
internal sealed class FakeProcessRunner : IProcessRunner
{
    /// <summary>What the tool does, by its arguments.</summary>
    public Func<string, FakeRun> Tool { get; set; } = _ => new FakeRun();

    public List<ProcessSettings> Runs { get; } = [];

    public List<FilePath> Programs { get; } = [];

    public string LastArguments => Runs[^1].Arguments.Render();

    public IProcess Start(FilePath filePath, ProcessSettings settings)
    {
        Runs.Add(settings);
        Programs.Add(filePath);
        var run = Tool(settings.Arguments.Render());
        Tell(run.Output, settings.RedirectedStandardOutputHandler);
        Tell(run.Error, settings.RedirectedStandardErrorHandler);
        return new FakeProcess(run.ExitCode);
    }

    /// <summary>Cake ends each stream with a null.</summary>
    private static void Tell(string text, Func<string, string> handler)
    {
        foreach (var line in text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Append(null))
        {
            handler(line!);
        }
    }

    private sealed class FakeProcess(int exitCode) : IProcess
    {
        public void WaitForExit() { }

        public bool WaitForExit(int milliseconds) => true;

        public int GetExitCode() => exitCode;

        public IEnumerable<string> GetStandardError() => [];

        public IEnumerable<string> GetStandardOutput() => [];

        public void Kill() { }

        public void Dispose() { }
    }
}
