using System.ComponentModel;
using System.Diagnostics;

namespace Build.Processes;

/// <summary>A program that works until its input closes; it ends with this process too, whatever ends that.</summary>
internal sealed class FedProgram : IDisposable
{
    private readonly Process process;
    private readonly List<string> output = [];

    private FedProgram(Process process)
    {
        this.process = process;
        process.OutputDataReceived += Keep;
        process.ErrorDataReceived += Keep;
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    /// <summary>Whether it has ended by itself.</summary>
    public bool HasEnded => process.HasExited;

    /// <param name="call">The program.</param>
    /// <exception cref="ProgramException">It could not be started.</exception>
    public static FedProgram Start(ProgramCall call)
    {
        var info = new ProcessStartInfo(call.Program, call.Arguments)
        {
            WorkingDirectory = call.WorkingDirectory ?? string.Empty,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        foreach (var (name, value) in call.Environment)
        {
            info.Environment[name] = value;
        }

        try
        {
            return new FedProgram(Process.Start(info) ?? throw ProgramException.NotStarted(call, cause: null));
        }
        catch (Win32Exception cause)
        {
            throw ProgramException.NotStarted(call, cause);
        }
    }

    /// <summary>Closes its input, and waits for its end.</summary>
    /// <param name="cancellationToken">Kills it.</param>
    /// <returns>How it ended, whatever the exit code.</returns>
    public async Task<ProgramResult> EndAsync(CancellationToken cancellationToken = default)
    {
        process.StandardInput.Close();
        try
        {
            await process.WaitForExitAsync(cancellationToken);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }

        lock (output)
        {
            return new ProgramResult(process.ExitCode, [.. output]);
        }
    }

    /// <summary>Kills it where it still runs.</summary>
    public void Dispose()
    {
        if (!process.HasExited)
        {
            process.Kill(entireProcessTree: true);
        }

        process.Dispose();
    }

    private void Keep(object sender, DataReceivedEventArgs line)
    {
        if (line.Data is { Length: > 0 } text)
        {
            lock (output)
            {
                output.Add(text);
            }
        }
    }
}
