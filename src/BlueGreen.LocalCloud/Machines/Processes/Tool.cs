using System.Diagnostics;
using BlueGreen.LocalCloud.Machines.Support;

namespace BlueGreen.LocalCloud.Machines.Processes;

/// <summary>Runs a tool of the system to its end.</summary>
internal static class Tool
{
    /// <summary>Runs it, whatever comes of it.</summary>
    /// <param name="command">The tool and its arguments.</param>
    /// <param name="input">What it reads; null for nothing.</param>
    /// <param name="cancellationToken">Kills it.</param>
    public static async Task<ToolResult> TryAsync(
        IReadOnlyList<string> command,
        string? input = null,
        CancellationToken cancellationToken = default
    )
    {
        var start = Namespaces.Start(command);
        start.RedirectStandardInput = true;
        start.RedirectStandardOutput = true;
        start.RedirectStandardError = true;
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync(cancellationToken);
        var errors = process.StandardError.ReadToEndAsync(cancellationToken);
        try
        {
            await process.StandardInput.WriteAsync(input.AsMemory(), cancellationToken).ConfigureAwait(false);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // It ended without reading all: its exit code tells why.
        }

        try
        {
            await process.WaitForExitAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }

        return new ToolResult(process.ExitCode, await output.ConfigureAwait(false), await errors.ConfigureAwait(false));
    }

    /// <summary>Removes a directory in which machines' files may be.</summary>
    /// <exception cref="ToolException">Something in it can't be removed.</exception>
    public static Task RemoveAsync(string directory) => RunAsync([.. Namespaces.AsMappedRoot, "rm", "-rf", directory]);

    /// <summary>Runs it; it must succeed.</summary>
    /// <returns>What it wrote.</returns>
    /// <exception cref="ToolException">It failed.</exception>
    public static async Task<string> RunAsync(
        IReadOnlyList<string> command,
        string? input = null,
        CancellationToken cancellationToken = default
    )
    {
        var result = await TryAsync(command, input, cancellationToken).ConfigureAwait(false);
        return result.ExitCode == 0
            ? result.Output
            : throw new ToolException($"{string.Join(' ', command)}: exit code {result.ExitCode}: {result.Errors.Trim()}");
    }
}

/// <summary>How a tool ended, and what it wrote.</summary>
internal sealed record ToolResult(int ExitCode, string Output, string Errors);

/// <summary>A tool of the system failed.</summary>
/// <param name="message">The command and what it wrote.</param>
internal sealed class ToolException(string message) : Exception(message);
