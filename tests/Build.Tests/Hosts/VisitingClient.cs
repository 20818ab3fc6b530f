using Build.Processes;
using Build.Rehearsal;

namespace Build.Tests.Hosts;

/// <summary>The load client inside a local cloud's network, 300 requests a second to the live site.</summary>
internal sealed class VisitingClient : IAsyncDisposable
{
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(50);

    private readonly FedProgram _program;
    private readonly string _series;

    public VisitingClient(Machine machine)
    {
        _series = Path.Combine(machine.Directory, $"{Guid.NewGuid():N}.jsonl");
        _program = FedProgram.Start(
            new ProgramCall(
                Path.Combine(machine.Directory, "artifacts", "local-cloud", "enter"),
                ProgramCall.DotNet,
                Path.Combine(AppContext.BaseDirectory, "BlueGreen.LocalCloud.dll"),
                "load",
                "--url=http://www.londontamed.com/version",
                "--rate=300",
                "--speed=20",
                $"--out={_series}"
            )
        );
    }

    /// <summary>Waits until it has sent so many; the test's own time limit ends it.</summary>
    public Task HasSentAsync(int requests, CancellationToken cancellationToken) =>
        UntilAsync(series => series.Points.Sum(point => point.Requests) >= requests, cancellationToken);

    /// <summary>Waits until so many have failed; the test's own time limit ends it.</summary>
    public Task HasFailedAsync(int requests, CancellationToken cancellationToken) =>
        UntilAsync(series => series.Points.Sum(point => point.Failures?.Values.Sum() ?? 0) >= requests, cancellationToken);

    /// <summary>Ends it.</summary>
    /// <returns>What it saw.</returns>
    public async Task<LoadSummary> EndAsync(CancellationToken cancellationToken)
    {
        var ended = await _program.EndAsync(cancellationToken);
        return LoadSeries.Read(_series).Summary ?? throw new InvalidOperationException(ended.Tail());
    }

    public ValueTask DisposeAsync()
    {
        _program.Dispose();
        return ValueTask.CompletedTask;
    }

    private async Task UntilAsync(Func<LoadSeries, bool> holds, CancellationToken cancellationToken)
    {
        while (!File.Exists(_series) || !holds(LoadSeries.Read(_series)))
        {
            _program.HasEnded.ShouldBeFalse("The load client ended by itself.");
            await Task.Delay(BetweenLooks, TimeProvider.System, cancellationToken);
        }
    }
}
