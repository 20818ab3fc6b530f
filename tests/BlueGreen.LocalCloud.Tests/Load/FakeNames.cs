using System.Net;
using BlueGreen.LocalCloud.Load;

namespace BlueGreen.LocalCloud.Tests.Load;

/// <summary>Answers with what the test says, and a TTL of 60 s.</summary>
internal sealed class FakeNames : INames
{
    private volatile IReadOnlyList<IPAddress> addresses = [];

    public IReadOnlyList<IPAddress> Addresses
    {
        get => addresses;
        set => addresses = value;
    }

    public int Asked { get; private set; }

    public Task<NameAnswer> ResolveAsync(string host, CancellationToken cancellationToken)
    {
        Asked++;
        return Addresses.Count == 0
            ? Task.FromException<NameAnswer>(new NameLookupException($"{host}: no address"))
            : Task.FromResult(new NameAnswer(Addresses, TimeSpan.FromSeconds(60)));
    }
}
