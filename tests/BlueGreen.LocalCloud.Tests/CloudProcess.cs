using System.Diagnostics;

namespace BlueGreen.LocalCloud.Tests;

/// <summary>The cloud as its own process.</summary>
internal sealed class CloudProcess : IAsyncDisposable
{
    private readonly Process _process;

    private CloudProcess(Process process, Uri address)
    {
        _process = process;
        Address = address;
        Http = new HttpClient { BaseAddress = address };
    }

    public Uri Address { get; }

    public HttpClient Http { get; }

    public static async Task<CloudProcess> StartAsync(params string[] arguments)
    {
        var process = Launch(arguments);
        var line = await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken);
        line.ShouldNotBeNull().ShouldStartWith("Local cloud ready at http://127.0.0.1:");
        return new CloudProcess(process, new Uri(line.Split(' ')[^1]));
    }

    public static Process Launch(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "BlueGreen.LocalCloud.dll"));
        // Machines are for the tests that are about them.
        string[] withoutMachines = arguments.Any(a => a.StartsWith("--machines", StringComparison.Ordinal)) ? [] : ["--machines", "off"];
        foreach (var argument in arguments.Concat(withoutMachines))
        {
            start.ArgumentList.Add(argument);
        }

        return Process.Start(start)!;
    }

    /// <summary>SIGKILL: the process gets no chance to put anything away.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>SIGTERM.</summary>
    public async Task<int> StopAsync()
    {
        using var kill = Process.Start("kill", ["-TERM", $"{_process.Id}"]);
        await _process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return _process.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            await KillAsync();
        }

        Http.Dispose();
        _process.Dispose();
    }
}
