using System.Globalization;

namespace BlueGreen.State;

/// <summary>What a classic load balancer listens on, and where it passes that on.</summary>
/// <param name="Protocol"><c>HTTP</c>, <c>HTTPS</c>, <c>TCP</c> or <c>SSL</c>.</param>
/// <param name="Port">The port that the world sees.</param>
/// <param name="InstanceProtocol">The protocol towards the instances.</param>
/// <param name="InstancePort">The instances' port.</param>
/// <param name="Certificate">The ARN of the certificate; null where none is needed.</param>
public sealed record BalancerListener(string Protocol, int Port, string InstanceProtocol, int InstancePort, string? Certificate)
{
    /// <summary>The listener in words: <c>HTTPS 443 to HTTP 80</c>.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Protocol} {Port} to {InstanceProtocol} {InstancePort}");
}
