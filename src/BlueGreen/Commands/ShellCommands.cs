using System.ComponentModel;
using System.Diagnostics;
using System.Runtime.InteropServices;

namespace BlueGreen.Commands;

/// <summary>Gives commands to the system's shell. Real time: a process knows no other.</summary>
internal sealed class ShellCommands : ICommandRunner
{
    // What a command leaves running may hold its streams open for ever; what it wrote itself is read by then.
    private static readonly TimeSpan LastWords = TimeSpan.FromSeconds(2);

    public async Task<CommandEnd> RunAsync(Command command, Action<string> tell, CancellationToken cancellationToken)
    {
        using var process = new Process { StartInfo = StartInfo(command) };
        try
        {
            _ = process.Start();
        }
        catch (Win32Exception failure)
        {
            return new CommandEnd.NotStarted(failure.Message);
        }

        // Signals that end this process end what it has started first.
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, _ => End(process));
        using var end = PosixSignalRegistration.Create(PosixSignal.SIGTERM, _ => End(process));

        // Nobody answers a command that asks.
        process.StandardInput.Close();
        var lines = ReadAsync([process.StandardOutput, process.StandardError], tell);
        using var timeout = new CancellationTokenSource(command.Timeout, TimeProvider.System);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancellationToken);
        try
        {
            await process.WaitForExitAsync(either.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            End(process);
            cancellationToken.ThrowIfCancellationRequested();
            await HearAsync(lines).ConfigureAwait(false);
            return new CommandEnd.TimedOut(command.Timeout);
        }

        await HearAsync(lines).ConfigureAwait(false);
        return new CommandEnd.Exited(process.ExitCode);
    }

    private static ProcessStartInfo StartInfo(Command command)
    {
        var info = OperatingSystem.IsWindows()
            ? new ProcessStartInfo("cmd", ["/c", command.Line])
            : new ProcessStartInfo("/bin/sh", ["-c", command.Line]);
        info.WorkingDirectory = command.Directory;
        info.UseShellExecute = false;
        info.RedirectStandardInput = true;
        info.RedirectStandardOutput = true;
        info.RedirectStandardError = true;
        foreach (var (name, value) in command.Facts)
        {
            info.Environment[name] = value;
        }

        return info;
    }

    private static Task ReadAsync(IReadOnlyList<StreamReader> streams, Action<string> tell)
    {
        var gate = new Lock();
        return Task.WhenAll(streams.Select(LinesAsync));

        async Task LinesAsync(StreamReader reader)
        {
            while (await reader.ReadLineAsync(CancellationToken.None).ConfigureAwait(false) is { } line)
            {
                lock (gate)
                {
                    tell(line);
                }
            }
        }
    }

    private static async Task HearAsync(Task lines)
    {
        try
        {
            await lines.WaitAsync(LastWords, TimeProvider.System).ConfigureAwait(false);
        }
        catch (TimeoutException)
        {
            // What holds the streams is no part of the command any more.
        }
    }

    private static void End(Process process)
    {
        try
        {
            process.Kill(entireProcessTree: true);
        }
        catch (Exception gone) when (gone is InvalidOperationException or Win32Exception or AggregateException)
        {
            // It, or a part of it, ended at that very moment.
        }
    }
}
