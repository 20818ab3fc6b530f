using System.Globalization;
using BlueGreen.Status;

namespace Build;

/// <summary>A status report as lines for a log.</summary>
internal static class StatusLines
{
    public static IEnumerable<string> Of(StatusReport report)
    {
        yield return $"{report.Environment} of {report.Domain}: {report.State}";
        yield return Side("live", report.Live);
        yield return Side("staging", report.Staging);
        foreach (var name in report.Names.Where(name => name.LoadBalancer is null || name.LoadBalancer != name.Expected))
        {
            yield return $"name    {name.Name} ({name.Zone}) points at {name.LoadBalancer ?? "none of the load balancers"}, not at {name.Expected ?? "a live side"}";
        }

        yield return report.Lock is { } held
            ? string.Create(
                CultureInfo.InvariantCulture,
                $"lock    {held.Who ?? "somebody"} on {held.Where ?? "another machine"} runs {held.Operation} (run {held.Run}, until {held.Until:HH:mm:ss}Z)"
            )
            : "lock    free";
        foreach (var finding in report.Findings)
        {
            yield return $"  !     {finding}";
        }
    }

    private static string Side(string name, SideReport? side) =>
        side switch
        {
            null => $"{name, -7} none",
            { Group: null } => $"{name, -7} {side.LoadBalancer}: no group",
            _ => string.Create(
                CultureInfo.InvariantCulture,
                $"{name, -7} {side.LoadBalancer}: {side.Version ?? "unknown version"} in {side.Group}, {side.Healthy}/{side.Desired} healthy, image {side.Image ?? "unknown"}"
            ),
        };
}
