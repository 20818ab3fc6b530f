using System.Globalization;
using BlueGreen.LocalCloud.Ec2.Instances;
using BlueGreen.LocalCloud.Wire;

namespace BlueGreen.LocalCloud.LoadBalancing.Classic;

/// <summary>Configures the health check and tells its verdicts.</summary>
internal static class HealthOperations
{
    private const int LongestTarget = 1024;

    public static void Register(ServiceRoutes routes) =>
        routes.Add("ConfigureHealthCheck", Configure).Add("DescribeInstanceHealth", Describe);

    private static Fields? Configure(Call call)
    {
        var balancer = call.Balancer();
        var sent = call.Parameters.Structure("HealthCheck") ?? throw call.Parameters.Missing("HealthCheck");
        var check = new HealthCheck(
            CheckedTarget(sent.Required("Target")),
            Required(sent, "Interval", 5, 300),
            Required(sent, "Timeout", 2, 60),
            Required(sent, "UnhealthyThreshold", 2, 10),
            Required(sent, "HealthyThreshold", 2, 10)
        );
        if (check.Timeout >= check.Interval)
        {
            throw ElbErrors.Validation("HealthCheck timeout must be less than interval");
        }

        // Counts start again, but an instance in service stays there until the new check takes it out.
        foreach (var registration in balancer.Registrations.Where(other => other.NextProbeAt is not null))
        {
            registration.Successes = 0;
            registration.Failures = 0;
            registration.NextProbeAt = call.Now + TimeSpan.FromSeconds(check.Interval);
        }

        balancer.HealthCheck = check;
        return new() { { "HealthCheck", Description.Health(check) } };
    }

    private static int Required(Parameters sent, string name, int least, int greatest) =>
        sent.Integer(name, least, greatest) ?? throw sent.Missing(name);

    private static string CheckedTarget(string target)
    {
        var colon = target.IndexOf(':', StringComparison.Ordinal);
        var protocol = colon < 0 ? "" : target[..colon].ToUpperInvariant();
        var slash = target.IndexOf('/', StringComparison.Ordinal);
        var port = colon < 0 ? "" : target[(colon + 1)..(slash < 0 ? target.Length : slash)];
        if (!int.TryParse(port, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number is < 1 or > 65535)
        {
            throw ElbErrors.Validation("HealthCheck Target must specify a port in the range 1 to 65535");
        }

        var valid = protocol switch
        {
            "HTTP" or "HTTPS" => slash > 0 && target.Length - slash <= LongestTarget,
            "TCP" or "SSL" => slash < 0,
            _ => throw ElbErrors.Validation("HealthCheck Target must begin with one of HTTP, TCP, HTTPS, SSL"),
        };
        return valid
            ? protocol + target[colon..]
            : throw ElbErrors.Validation("HealthCheck Target must have a path exactly where its protocol is HTTP or HTTPS");
    }

    private static Fields? Describe(Call call)
    {
        var balancer = call.Balancer();
        var ids = call.Parameters.InstanceIds();
        var unknown = ids.Where(id => !Knows(call, balancer, id)).ToList();
        if (unknown.Count > 0)
        {
            throw ElbErrors.InvalidInstance(unknown);
        }

        var asked = ids.Count > 0 ? ids : [.. balancer.Registrations.Select(registration => registration.InstanceId)];
        return new() { { "InstanceStates", Items.Of(asked, id => InstanceHealth.Of(call.World, balancer, id).ToFields(id)) } };
    }

    private static bool Knows(Call call, ClassicLoadBalancer balancer, string id) =>
        call.Ec2().Find(id) is not null && (balancer.FindRegistration(id) is not null || balancer.Departed.Contains(id));
}
