using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Json;
using Amazon.Runtime;
using BlueGreen.Configuration;
using BlueGreen.Reporting;
using BlueGreen.Reporting.Pages;

namespace BlueGreen;

/// <summary>
/// Has the runtime compile what every operation uses, on a core that idles while a host starts: it reads the state of an environment that is not there,
/// through clients whose connections end in this process.
/// </summary>
public static class WarmUp
{
    private const string Settings = """{ "domain": "example.com", "cloud": "local", "aws": { "endpointUrl": "http://127.0.0.1/" } }""";

    /// <summary>
    /// Begins, and returns at once. Asks nobody anything, tells nothing, changes nothing, and fails without a word: all works without it, a little later.
    /// On a single core it does nothing.
    /// </summary>
    public static void Begin()
    {
        if (System.Environment.ProcessorCount > 1)
        {
            _ = Task.Run(TryAsync);
        }
    }

    /// <summary>All of it, with what went wrong.</summary>
    internal static async Task RunAsync()
    {
        var settings = SettingsLoader.Load(Settings, nameof(WarmUp), new Dictionary<string, string>(StringComparer.Ordinal));
        var recorder = new ChapterRecorder(new Silence());
        var context = new OperationContext
        {
            Log = recorder,
            Time = TimeProvider.System,
            Http = new EmptyAws(),
        };
        var report = await new BlueGreenOperations(settings, context).StatusAsync().ConfigureAwait(false);
        _ = JsonSerializer.SerializeToElement(report, RunFiles.Json);
        var page = new RunReport([recorder.Succeeded(new ChapterRequest(nameof(WarmUp), settings.Environment.ToString(), []), report)], []);
        _ = ReportPage.Render(page);
        _ = ReportMarkdown.Render(page);
    }

    [SuppressMessage(
        "Design",
        "CA1031:Do not catch general exception types",
        Justification = "The run itself meets the same and tells it."
    )]
    private static async Task TryAsync()
    {
        try
        {
            await RunAsync().ConfigureAwait(false);
        }
        catch (Exception)
        {
            // See above.
        }
    }

    private sealed class Silence : IRunLog
    {
        public void Tell(string line) { }

        public void Detail(string line) { }

        public void Warn(string line) { }
    }

    private sealed class EmptyAws : HttpClientFactory
    {
        [SuppressMessage(
            "Reliability",
            "CA2000:Dispose objects before losing scope",
            Justification = "The client disposes of its handler."
        )]
        public override HttpClient CreateHttpClient(IClientConfig clientConfig) =>
            new(new SocketsHttpHandler { ConnectCallback = (_, _) => ValueTask.FromResult<Stream>(new EmptyAnswer()) });
    }

    /// <summary>A connection on which any one request is answered that there is nothing.</summary>
    private sealed class EmptyAnswer : MemoryStream
    {
        private static readonly byte[] Answer = Encoding.ASCII.GetBytes(
            "HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Type: text/xml\r\nContent-Length: 10\r\n\r\n<Nothing/>"
        );

        private readonly TaskCompletionSource asked = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public EmptyAnswer()
            : base(Answer) { }

        public override bool CanWrite => true;

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            await asked.Task.WaitAsync(cancellationToken).ConfigureAwait(false);
            return await base.ReadAsync(buffer, cancellationToken).ConfigureAwait(false);
        }

        public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            asked.TrySetResult();
            return ValueTask.CompletedTask;
        }
    }
}
