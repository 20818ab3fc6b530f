using System.Net;
using System.Net.Sockets;

namespace Build.Tests;

/// <summary>Stands where AWS would: counts who knocks, and lets nobody in.</summary>
internal sealed class AwsDoor : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private int _knocks;

    public AwsDoor()
    {
        _listener.Start();
        _ = AnswerAsync();
    }

    /// <summary>How many connections were made.</summary>
    public int Knocks => Volatile.Read(ref _knocks);

    /// <summary>What an AWS client is told, so that it comes here and has no credentials but made-up ones.</summary>
    public IReadOnlyDictionary<string, string?> Environment =>
        new Dictionary<string, string?>
        {
            ["AWS_ENDPOINT_URL"] = $"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}",
            ["AWS_ACCESS_KEY_ID"] = "test",
            ["AWS_SECRET_ACCESS_KEY"] = "test",
            ["AWS_REGION"] = "eu-west-1",
            ["AWS_EC2_METADATA_DISABLED"] = "true",
        };

    public void Dispose() => _listener.Dispose();

    private async Task AnswerAsync()
    {
        try
        {
            while (true)
            {
                using var client = await _listener.AcceptTcpClientAsync();
                Interlocked.Increment(ref _knocks);
                await RefuseAsync(client);
            }
        }
        catch (Exception stopped) when (stopped is SocketException or ObjectDisposedException)
        {
            // The test is over.
        }
    }

    private static async Task RefuseAsync(TcpClient client)
    {
        try
        {
            var stream = client.GetStream();
            _ = await stream.ReadAtLeastAsync(new byte[4096], minimumBytes: 1);
            await stream.WriteAsync("HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"u8.ToArray());
        }
        catch (IOException)
        {
            // The client did not wait for the answer.
        }
    }
}
