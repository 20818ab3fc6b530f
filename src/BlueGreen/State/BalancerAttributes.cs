using System.Globalization;

namespace BlueGreen.State;

/// <summary>The attributes of a classic load balancer; through the API cross-zone and draining are off unless set.</summary>
/// <param name="CrossZone">Whether each of its nodes serves the instances of every zone.</param>
/// <param name="DrainSeconds">How long an instance that leaves may finish its requests; null for no draining.</param>
/// <param name="IdleSeconds">After how long an idle connection is closed.</param>
public sealed record BalancerAttributes(bool CrossZone, int? DrainSeconds, int IdleSeconds)
{
    /// <summary>The attributes in words.</summary>
    public override string ToString() =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"cross-zone {(CrossZone ? "on" : "off")}, draining {(DrainSeconds is { } drain ? $"{drain} s" : "off")}, idle timeout {IdleSeconds} s"
        );
}
