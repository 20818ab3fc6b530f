using BlueGreen.State;

namespace BlueGreen.Tests.Builders;

/// <summary>A group of one version, every instance in service in it.</summary>
internal static class GroupBuilder
{
    public static Group Group(string version, int desired, int balancer, bool wasLive) =>
        new()
        {
            Name = The.GroupName(version),
            Version = The.Version(version),
            Image = The.Image(version),
            LiveAt = wasLive ? The.Moment.AddDays(-1) : null,
            Launch = The.Template(version),
            Capacity = new Capacity(Math.Min(2, desired), Math.Max(6, desired), desired),
            Instances =
            [
                .. Enumerable.Range(0, desired).Select(index => new GroupInstance(The.Instance(version, index), "InService", true, false)),
            ],
            LoadBalancers = [The.BalancerName(balancer)],
            Traits = new GroupTraits
            {
                Subnets = ["subnet-1", "subnet-2"],
                HealthCheckType = "ELB",
                HealthCheckGracePeriod = 300,
            },
        };

    public static Group PinnedAt(this Group group, int minimum, params string[] suspended) =>
        group with
        {
            Pin = new Pin(group.Capacity.Minimum, minimum, suspended),
            Capacity = group.Capacity with { Minimum = minimum },
        };
}
