using System.Globalization;

namespace BlueGreen.State;

/// <summary>How a load balancer of either kind asks its instances for their health.</summary>
/// <param name="Target">As the service writes it: <c>HTTP:3001/health</c>.</param>
/// <param name="Interval">Seconds from one question to the next.</param>
/// <param name="Timeout">Seconds that an answer may take.</param>
/// <param name="HealthyThreshold">Good answers in a row that make an instance healthy.</param>
/// <param name="UnhealthyThreshold">Bad answers in a row that make it unhealthy.</param>
public sealed record BalancerHealthCheck(string Target, int Interval, int Timeout, int HealthyThreshold, int UnhealthyThreshold)
{
    /// <summary>The check in words.</summary>
    public override string ToString() =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{Target} every {Interval} s, within {Timeout} s, healthy after {HealthyThreshold}, unhealthy after {UnhealthyThreshold}"
        );
}
