using Build.Processes;
using Cake.Core.Diagnostics;

namespace Build.LocalCloud;

/// <summary>Starts the local cloud of this checkout once, finds it again, and stops it.</summary>
/// <param name="layout">Where its data, log and record lie.</param>
/// <param name="time">The clock of waits.</param>
/// <param name="log">Told of starts and stops.</param>
/// <param name="speed">How many of its seconds pass in one of the machine's; null for as it runs, or <see cref="UsualSpeed"/>.</param>
internal sealed class LocalCloudControl(Layout layout, TimeProvider time, ICakeLog log, int? speed = null)
{
    /// <summary>A deployment of ten minutes takes half a minute.</summary>
    public const int UsualSpeed = 20;

    /// <summary>The name of what the program writes.</summary>
    public const string LogName = "local-cloud.log";

    // The machines' root file system may have to be made first, over the internet. One that fails ends, and is not waited for.
    private static readonly TimeSpan StartLimit = TimeSpan.FromMinutes(15);
    private static readonly TimeSpan StopLimit = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan BetweenProbes = TimeSpan.FromMilliseconds(50);

    private readonly LocalCloudRecord _record = new(Path.Combine(layout.LocalCloud, "process.json"));

    /// <summary>What the program writes.</summary>
    public string LogFile => Path.Combine(layout.LocalCloud, LogName);

    /// <summary>The running local cloud, started if there is none, or restarted if it is of an older build or runs at another speed: its state lasts.</summary>
    /// <param name="cancellationToken">Ends the wait for its first answer.</param>
    /// <exception cref="LocalCloudException">It ended, or did not answer in time.</exception>
    public async Task<LocalCloudProcess> EnsureRunningAsync(CancellationToken cancellationToken = default)
    {
        var program = LocalCloudProgram.Find(layout, AppContext.BaseDirectory);
        if (await FindAsync(cancellationToken) is { } running)
        {
            var isOld = !string.Equals(running.Build, program.Build, StringComparison.Ordinal);
            if (!isOld && (speed ?? running.Speed) == running.Speed)
            {
                return running;
            }

            log.Information(
                "local cloud: {0}; restarting it on the same data",
                isOld ? "a newer build is there" : $"it runs at speed {running.Speed}"
            );
            await StopAsync(cancellationToken);
        }

        return await StartAsync(program, cancellationToken);
    }

    /// <summary>The local cloud that this checkout started, if it still runs and answers.</summary>
    /// <param name="cancellationToken">Ends the question.</param>
    public async Task<LocalCloudProcess?> FindAsync(CancellationToken cancellationToken = default)
    {
        if (_record.Read() is not { } remembered)
        {
            return null;
        }

        using var process = remembered.Process.Find();
        return process is not null && await LocalCloudProbe.AnswersAsync(remembered.Address, cancellationToken) ? remembered : null;
    }

    /// <summary>Ends the local cloud; its data stays.</summary>
    /// <param name="cancellationToken">Ends the wait for its end.</param>
    /// <returns>What was stopped; null where nothing ran.</returns>
    /// <exception cref="LocalCloudException">It does not end.</exception>
    public async Task<LocalCloudProcess?> StopAsync(CancellationToken cancellationToken = default)
    {
        if (_record.Read() is not { } remembered)
        {
            return null;
        }

        using var process = remembered.Process.Find();
        if (process is null)
        {
            _record.Forget();
            return null;
        }

        // Its state survives kill -9, so there is nothing to be gentle about.
        process.Kill();
        using var limit = new CancellationTokenSource(StopLimit, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        try
        {
            await process.WaitForExitAsync(either.Token);
        }
        catch (OperationCanceledException) when (limit.IsCancellationRequested)
        {
            throw new LocalCloudException($"The local cloud (process {process.Id}) did not end within {StopLimit.TotalSeconds:0} s.");
        }

        _record.Forget();
        return remembered;
    }

    private async Task<LocalCloudProcess> StartAsync(LocalCloudProgram program, CancellationToken cancellationToken)
    {
        Directory.CreateDirectory(layout.LocalCloud);
        var port = LocalCloudProgram.FreePort();
        var identity = DetachedProgram.Start(
            program.Call(port, speed ?? UsualSpeed, Path.Combine(layout.LocalCloud, "data"), Path.Combine(layout.LocalCloud, "enter")),
            LogFile
        );
        var started = new LocalCloudProcess(identity, new Uri($"http://127.0.0.1:{port}"), program.Build, speed ?? UsualSpeed);
        // Before it answers: one that hangs can be stopped too.
        _record.Write(started);
        await AwaitAnswerAsync(started, cancellationToken);
        log.Information("local cloud: answers at {0} (process {1})", started.Endpoint, identity.Id);
        return started;
    }

    private async Task AwaitAnswerAsync(LocalCloudProcess started, CancellationToken cancellationToken)
    {
        var begin = time.GetTimestamp();
        while (!await LocalCloudProbe.AnswersAsync(started.Address, cancellationToken))
        {
            using var process = started.Process.Find();
            if (process is null)
            {
                throw new LocalCloudException($"The local cloud ended before it answered.{LogTail()}");
            }

            if (time.GetElapsedTime(begin) > StartLimit)
            {
                throw new LocalCloudException($"The local cloud did not answer within {StartLimit.TotalMinutes:0} min.{LogTail()}");
            }

            await Task.Delay(BetweenProbes, time, cancellationToken);
        }
    }

    private string LogTail() =>
        File.Exists(LogFile)
            ? $" {layout.Display(LogFile)} ends with:{Environment.NewLine}{string.Join(Environment.NewLine, File.ReadLines(LogFile).TakeLast(15))}"
            : string.Empty;
}
