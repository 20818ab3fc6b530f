using System.Diagnostics;

namespace Cake.BlueGreen.Tests.Scripts;

/// <summary>A local cloud in a process of its own, on a free port; ended with the test.</summary>
internal sealed class LocalCloudProcess : IAsyncDisposable
{
    private const string Ready = "Local cloud ready at ";

    private readonly Process _process;
    private readonly Task _rest;

    private LocalCloudProcess(Process process, Uri address)
    {
        _process = process;
        Address = address;
        // Read to the end: a full pipe would stop it.
        _rest = process.StandardOutput.ReadToEndAsync();
    }

    public Uri Address { get; }

    public static async Task<LocalCloudProcess> StartAsync(CancellationToken cancellationToken)
    {
        // Its time passes fast, so that waits of the client are short too.
        string[] arguments = [DotNet.AssemblyOf("BlueGreen.LocalCloud"), "--port", "0", "--timing", "instant", "--speed", "200"];
        var process = Process.Start(DotNet.StartInfo(arguments))!;
        try
        {
            process.BeginErrorReadLine();
            while (await process.StandardOutput.ReadLineAsync(cancellationToken) is { } line)
            {
                if (line.StartsWith(Ready, StringComparison.Ordinal))
                {
                    return new LocalCloudProcess(process, new Uri(line[Ready.Length..]));
                }
            }

            throw new InvalidOperationException($"The local cloud ended with exit code {process.ExitCode} before it was ready.");
        }
        catch
        {
            process.Kill();
            process.Dispose();
            throw;
        }
    }

    public async ValueTask DisposeAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
        await _rest;
        _process.Dispose();
    }
}
