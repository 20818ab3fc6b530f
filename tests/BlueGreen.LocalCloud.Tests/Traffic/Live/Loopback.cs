using System.Net;
using System.Net.Sockets;
using BlueGreen.LocalCloud.Machines.Network;

namespace BlueGreen.LocalCloud.Tests.Traffic.Live;

/// <summary>A part of 127.0.0.0/8 that no other test uses meanwhile: every address of it can be bound without asking anyone.</summary>
internal sealed class Loopback : INodeAddresses, IAsyncDisposable
{
    /// <summary>Free on every address of one's own.</summary>
    public const int DnsPort = 5300;

    private const int ClaimPort = 5299;

    private readonly Socket _claim;

    public Loopback()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "Only Linux has all of 127.0.0.0/8.");
        while (true)
        {
            Block = (byte)Random.Shared.Next(2, 255);
            var claim = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
            try
            {
                claim.Bind(new IPEndPoint(Address(255), ClaimPort));
                claim.Listen();
                _claim = claim;
                return;
            }
            catch (SocketException)
            {
                claim.Dispose();
            }
        }
    }

    /// <summary>The second byte of its addresses: 127.BLOCK.0.0/16.</summary>
    public byte Block { get; }

    public List<IPAddress> Held { get; } = [];

    public IPAddress Address(byte host) => new([127, Block, 254, host]);

    public Task AddAddressAsync(IPAddress address, CancellationToken cancellationToken = default)
    {
        lock (Held)
        {
            Held.Add(address);
        }

        return Task.CompletedTask;
    }

    public Task RemoveAddressAsync(IPAddress address, CancellationToken cancellationToken = default)
    {
        lock (Held)
        {
            _ = Held.Remove(address);
        }

        return Task.CompletedTask;
    }

    public ValueTask DisposeAsync()
    {
        _claim.Dispose();
        return ValueTask.CompletedTask;
    }
}
