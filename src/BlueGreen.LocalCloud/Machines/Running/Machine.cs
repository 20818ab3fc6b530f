using System.Diagnostics;
using BlueGreen.LocalCloud.Machines.Support;

namespace BlueGreen.LocalCloud.Machines.Running;

/// <summary>The processes of one machine, from its start to its end.</summary>
internal sealed class Machine
{
    private const int KeptLines = 20;

    private readonly Process _process;
    private readonly TaskCompletionSource<bool> _up = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly TaskCompletionSource<MachineEnd> _end = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Queue<string> _said = new();
    private readonly Lock _gate = new();
    private MachineEnd _ended = MachineEnd.Crashed;

    private Machine(Process process)
    {
        _process = process;
        _ = RunAsync();
    }

    /// <summary>How it ended; null while it runs.</summary>
    public MachineEnd? End => _end.Task.IsCompletedSuccessfully ? _ended : null;

    /// <summary>What it last complained about while it was made.</summary>
    public string Complaint
    {
        get
        {
            lock (_gate)
            {
                return string.Join(' ', _said);
            }
        }
    }

    /// <summary>Starts it.</summary>
    /// <param name="launch">The script that makes its root.</param>
    /// <param name="environment">What the script needs to know.</param>
    public static Machine Start(string launch, IReadOnlyDictionary<string, string> environment)
    {
        var call = Namespaces.Start(["unshare", "-n", "-m", "-p", "-u", "-f", "--kill-child", "sh", launch]);
        foreach (var (name, value) in environment)
        {
            call.Environment[name] = value;
        }

        call.RedirectStandardInput = true;
        call.RedirectStandardOutput = true;
        call.RedirectStandardError = true;
        return new Machine(Process.Start(call)!);
    }

    /// <summary>Completes with true when its services have been started, with false when it ended before.</summary>
    public Task<bool> WaitUntilUpAsync(TimeSpan patience, TimeProvider time) => _up.Task.WaitAsync(patience, time);

    /// <summary>Completes when nothing of it runs any more.</summary>
    public Task<MachineEnd> WaitForEndAsync(TimeSpan patience, TimeProvider time) => _end.Task.WaitAsync(patience, time);

    /// <summary>Asks it to shut down, and ends it where it takes too long.</summary>
    public async Task StopAsync(TimeSpan patience, TimeProvider time)
    {
        try
        {
            await _process.StandardInput.WriteLineAsync("poweroff").ConfigureAwait(false);
            await _process.StandardInput.FlushAsync().ConfigureAwait(false);
        }
        catch (IOException)
        {
            // It has ended.
        }

        try
        {
            _ = await WaitForEndAsync(patience, time).ConfigureAwait(false);
        }
        catch (TimeoutException)
        {
            await KillAsync(time).ConfigureAwait(false);
        }
    }

    /// <summary>As if its power were cut.</summary>
    public Task KillAsync(TimeProvider time)
    {
        if (End is null)
        {
            _process.Kill();
        }

        return WaitForEndAsync(Timeout.InfiniteTimeSpan, time);
    }

    private async Task RunAsync()
    {
        var complaints = ListenAsync();
        while (await _process.StandardOutput.ReadLineAsync().ConfigureAwait(false) is { } report)
        {
            switch (report)
            {
                case "up":
                    _ = _up.TrySetResult(true);
                    break;
                case "poweroff":
                    _ended = MachineEnd.PoweredOff;
                    break;
                case "reboot":
                    _ended = MachineEnd.Rebooting;
                    break;
            }
        }

        await _process.WaitForExitAsync().ConfigureAwait(false);
        await complaints.ConfigureAwait(false);
        _end.SetResult(_ended);
        _ = _up.TrySetResult(false);
    }

    private async Task ListenAsync()
    {
        while (await _process.StandardError.ReadLineAsync().ConfigureAwait(false) is { } line)
        {
            lock (_gate)
            {
                _said.Enqueue(line);
                if (_said.Count > KeptLines)
                {
                    _ = _said.Dequeue();
                }
            }
        }
    }
}
