using System.Globalization;
using BlueGreen.Naming;

namespace BlueGreen.State;

/// <summary>What an application load balancer listens on, and what it does with that where no rule says otherwise.</summary>
/// <param name="Protocol"><c>HTTP</c> or <c>HTTPS</c>.</param>
/// <param name="Port">The port that the world sees.</param>
/// <param name="Action">In words: <c>forward to NAME</c>, <c>redirect</c>, <c>fixed-response</c>.</param>
/// <param name="Certificate">The ARN of the certificate; null where none is needed.</param>
public sealed record ApplicationListener(string Protocol, int Port, string Action, string? Certificate)
{
    /// <summary>The action that sends everything to the target group of that load balancer.</summary>
    public static string Forward(LoadBalancerName targetGroup) => $"forward to {targetGroup}";

    /// <summary>The listener in words: <c>HTTPS 443: forward to NAME</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Protocol} {Port}: {Action}");
}
