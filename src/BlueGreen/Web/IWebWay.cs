namespace BlueGreen.Web;

/// <summary>How a connection to a name comes about.</summary>
internal interface IWebWay
{
    /// <exception cref="IOException">There is no way to that name.</exception>
    /// <exception cref="System.Net.Sockets.SocketException">Nobody answers there.</exception>
    public ValueTask<Stream> ConnectAsync(string host, int port, CancellationToken cancellationToken);
}
