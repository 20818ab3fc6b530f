using System.Diagnostics;

namespace Cake.BlueGreen.Tests.Scripts;

/// <summary>A local cloud in a process of its own, on a free port; ended with the test.</summary>
internal sealed class LocalCloudProcess : IAsyncDisposable
{
    private const string Ready = "Local cloud ready at ";

    private readonly Process _process;

    private LocalCloudProcess(Process process, Uri address)
    {
        _process = process;
        Address = address;
    }

    public Uri Address { get; }

    public static async Task<LocalCloudProcess> StartAsync(CancellationToken cancellationToken)
    {
        // Its time passes fast, so that waits of the client are short too.
        string[] arguments =
        [
            DotNet.AssemblyOf("BlueGreen.LocalCloud"),
            "--port",
            "0",
            "--timing",
            "instant",
            "--speed",
            "200",
            "--machines",
            "off",
        ];
        var ready = new TaskCompletionSource<Uri>(TaskCreationOptions.RunContinuationsAsynchronously);
        var process = Process.Start(DotNet.StartInfo(arguments))!;
        process.OutputDataReceived += (_, line) => Hear(line.Data, ready);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        try
        {
            return new LocalCloudProcess(process, await ready.Task.WaitAsync(cancellationToken));
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
        _process.Dispose();
    }

    private static void Hear(string? line, TaskCompletionSource<Uri> ready)
    {
        if (line is null)
        {
            ready.TrySetException(new InvalidOperationException("The local cloud ended before it was ready."));
        }
        else if (line.StartsWith(Ready, StringComparison.Ordinal))
        {
            ready.TrySetResult(new Uri(line[Ready.Length..]));
        }
    }
}
