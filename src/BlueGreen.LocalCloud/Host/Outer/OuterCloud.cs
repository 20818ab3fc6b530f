using System.Net.Sockets;
using System.Runtime.InteropServices;

namespace BlueGreen.LocalCloud.Host.Outer;

/// <summary>The process that the user started. The whole cloud lives in namespaces of its own, as the inner process; here only bytes are passed
/// between loopback and it, and its end is waited for.</summary>
internal sealed class OuterCloud : IAsyncDisposable
{
    private static readonly TimeSpan ReadyLimit = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan BetweenProbes = TimeSpan.FromMilliseconds(20);

    private readonly LocalCloudOptions _options;
    private readonly RunDirectory _directory;
    private readonly IReadOnlyList<ByteSplice> _doors;
    private readonly InnerProcess _inner;

    private OuterCloud(LocalCloudOptions options, RunDirectory directory, IReadOnlyList<ByteSplice> doors, InnerProcess inner)
    {
        _options = options;
        _directory = directory;
        _doors = doors;
        _inner = inner;
    }

    /// <summary>Where the API answers.</summary>
    public Uri Address => new($"http://127.0.0.1:{_doors[0].Port}");

    /// <summary>Starts the inner process, and returns when it answers.</summary>
    /// <param name="options">As the user gave them.</param>
    /// <param name="arguments">The same, as text: the inner process reads them again.</param>
    /// <exception cref="IOException">The port is taken, or the inner process ended or does not answer.</exception>
    public static async Task<OuterCloud> StartAsync(LocalCloudOptions options, IReadOnlyList<string> arguments)
    {
        var directory = RunDirectory.Make(options.DataDirectory);
        var doors = new List<ByteSplice>();
        try
        {
            doors.Add(ByteSplice.Bind(options.Port, directory.Api));
            doors.Add(ByteSplice.BindNear(options.FrontPort, directory.Front));
            doors.Add(ByteSplice.BindNear(options.VpcFrontPort, directory.VpcFront));
        }
        catch
        {
            doors.ForEach(door => door.Dispose());
            await directory.DeleteAsync().ConfigureAwait(false);
            throw;
        }

        var enter = options.EnterFile ?? directory.Enter;
        var inner = await InnerProcess
            .StartAsync([
                .. arguments,
                "--inside",
                directory.Path,
                "--port",
                $"{doors[0].Port}",
                "--front-port",
                $"{doors[1].Port}",
                "--vpc-front-port",
                $"{doors[2].Port}",
                "--enter",
                enter,
            ])
            .ConfigureAwait(false);
        var outer = new OuterCloud(options, directory, doors, inner);
        try
        {
            await outer.AwaitAnswerAsync().ConfigureAwait(false);
            EnterScript.Write(enter, inner.Id, directory);
            foreach (var door in doors)
            {
                door.Open();
            }

            return outer;
        }
        catch
        {
            await outer.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>Runs until the process is told to stop, or the inner one ends by itself.</summary>
    /// <returns>The exit code.</returns>
    public async Task<int> WaitAsync()
    {
        var told = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        void Stop(PosixSignalContext context)
        {
            context.Cancel = true;
            _ = told.TrySetResult();
        }

        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
        using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
        if (await Task.WhenAny(told.Task, _inner.WaitAsync()).ConfigureAwait(false) == told.Task)
        {
            return 0;
        }

        await System.Console.Error.WriteLineAsync("The local cloud's inner process ended by itself; see above.").ConfigureAwait(false);
        return 1;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var door in _doors)
        {
            door.Dispose();
        }

        await _inner.KillAsync().ConfigureAwait(false);
        await _directory.DeleteAsync().ConfigureAwait(false);
    }

    private async Task AwaitAnswerAsync()
    {
        var time = _options.TimeProvider;
        var begin = time.GetTimestamp();
        while (!await AnswersAsync().ConfigureAwait(false))
        {
            if (_inner.HasEnded)
            {
                throw new IOException("The local cloud's inner process ended before it answered; see above.");
            }

            if (time.GetElapsedTime(begin) > ReadyLimit)
            {
                throw new IOException($"The local cloud's inner process did not answer within {ReadyLimit.TotalSeconds:0} s.");
            }

            await Task.Delay(BetweenProbes, time).ConfigureAwait(false);
        }
    }

    private async Task<bool> AnswersAsync()
    {
        using var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        try
        {
            await socket.ConnectAsync(new UnixDomainSocketEndPoint(_directory.Api)).ConfigureAwait(false);
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
