using System.Net;

namespace BlueGreen.LocalCloud.Load;

/// <summary>Turns a host's name into addresses.</summary>
internal interface INames
{
    /// <exception cref="NameLookupException">There are none.</exception>
    Task<NameAnswer> ResolveAsync(string host, CancellationToken cancellationToken);
}

/// <summary>What the name server said.</summary>
/// <param name="Addresses">One or more.</param>
/// <param name="TimeToLive">How long they may be used, as it stands in the answer.</param>
internal sealed record NameAnswer(IReadOnlyList<IPAddress> Addresses, TimeSpan TimeToLive);
