using System.ComponentModel;
using System.Diagnostics;
using Cake.Core.Diagnostics;

namespace Build.Processes;

/// <summary>Runs programs to their end.</summary>
/// <param name="log">Told of each call at verbose level; programs' output is logged line by line where asked.</param>
internal sealed class ProgramRunner(ICakeLog log)
{
    /// <summary>Runs a program and keeps what it writes.</summary>
    /// <param name="call">The program.</param>
    /// <param name="show">Whether to log each line as it comes.</param>
    /// <param name="cancellationToken">Kills the program and its children.</param>
    /// <returns>How it ended, whatever the exit code.</returns>
    /// <exception cref="ProgramException">The program could not be started.</exception>
    public async Task<ProgramResult> RunAsync(ProgramCall call, bool show = false, CancellationToken cancellationToken = default)
    {
        log.Verbose("Running: {0}", call);
        using var process = Start(call);
        var output = new List<string>();
        try
        {
            await Task.WhenAll(ReadAsync(process.StandardOutput), ReadAsync(process.StandardError));
            await process.WaitForExitAsync(cancellationToken);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }

        return new ProgramResult(process.ExitCode, output);

        async Task ReadAsync(StreamReader reader)
        {
            while (await reader.ReadLineAsync(cancellationToken) is { } line)
            {
                lock (output)
                {
                    output.Add(line);
                }

                if (show)
                {
                    log.Information("{0}", line);
                }
            }
        }
    }

    /// <summary>Runs a program that must succeed.</summary>
    /// <inheritdoc cref="RunAsync"/>
    /// <exception cref="ProgramException">The program could not be started, or its exit code is not 0.</exception>
    public async Task<ProgramResult> RequireAsync(ProgramCall call, bool show = false, CancellationToken cancellationToken = default)
    {
        var result = await RunAsync(call, show, cancellationToken);
        return result.ExitCode == 0 ? result : throw ProgramException.Failed(call, result, withOutput: !show);
    }

    private static Process Start(ProgramCall call)
    {
        try
        {
            return Process.Start(StartInfo(call)) ?? throw ProgramException.NotStarted(call, cause: null);
        }
        catch (Win32Exception cause)
        {
            throw ProgramException.NotStarted(call, cause);
        }
    }

    private static ProcessStartInfo StartInfo(ProgramCall call)
    {
        var info = new ProcessStartInfo(call.Program, call.Arguments)
        {
            WorkingDirectory = call.WorkingDirectory ?? string.Empty,
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (name, value) in call.Environment)
        {
            info.Environment[name] = value;
        }

        return info;
    }
}
