using System.Diagnostics;
using Amazon;
using Amazon.Runtime;
using Slim.AwsSdk.Tests.Moto;

[assembly: AssemblyFixture(typeof(MotoServer))]

namespace Slim.AwsSdk.Tests.Moto;

/// <summary>
/// moto's AWS, as a process on a free port, for all tests. Where the machine has no <c>moto_server</c> the tests are
/// skipped and say so.
/// </summary>
public sealed class MotoServer : IAsyncLifetime
{
    private static readonly TimeSpan StartTimeout = TimeSpan.FromMinutes(2);

    private readonly TaskCompletionSource<Uri> running = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private Process? process;
    private Uri? address;

    public async ValueTask InitializeAsync()
    {
        if (Find("moto_server") is { } program)
        {
            process = Start(program);
            address = await running.Task.WaitAsync(StartTimeout);
        }
    }

    /// <summary>A configuration that points at the server.</summary>
    public T Configure<T>(T config)
        where T : ClientConfig
    {
        Assert.SkipWhen(address is null, "moto_server is not on the PATH.");
        config.RegionEndpoint = RegionEndpoint.EUWest1;
        config.ServiceURL = address!.ToString();
        config.AuthenticationRegion = "eu-west-1";
        config.MaxErrorRetry = 0;
        return config;
    }

    public async ValueTask DisposeAsync()
    {
        if (process is not null)
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync();
            process.Dispose();
        }
    }

    private Process Start(string program)
    {
        var started = new Process
        {
            StartInfo = new(program, ["-H", "127.0.0.1", "-p", "0"])
            {
                UseShellExecute = false,
                RedirectStandardError = true,
                RedirectStandardOutput = true,
            },
        };
        started.ErrorDataReceived += (_, line) => Read(line.Data);
        started.OutputDataReceived += (_, line) => Read(line.Data);
        started.Start();
        started.BeginErrorReadLine();
        started.BeginOutputReadLine();
        return started;
    }

    // It logs where it runs.
    private void Read(string? line)
    {
        const string Mark = "Running on ";
        if (line?.IndexOf(Mark, StringComparison.Ordinal) is >= 0 and var at)
        {
            running.TrySetResult(new Uri(line[(at + Mark.Length)..].Trim()));
        }
    }

    private static string? Find(string program) =>
        (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator)
            .Select(folder => Path.Combine(folder, program))
            .FirstOrDefault(File.Exists);
}
