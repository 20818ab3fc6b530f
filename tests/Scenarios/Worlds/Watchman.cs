using BlueGreen.LocalCloud.LoadBalancing.Classic;
using BlueGreen.Naming;

namespace Scenarios.Worlds;

/// <summary>
/// Looks, after every call, whether a visitor would be served: where the live names lead now, and where they led until lately, since resolvers hold an
/// answer for its TTL.
/// </summary>
internal sealed class Watchman(EnvironmentNames names)
{
    // An alias to a load balancer has this TTL, and Route 53 needs up to a minute to spread a change.
    private static readonly TimeSpan Held = TimeSpan.FromSeconds(120);

    private readonly Dictionary<string, DateTimeOffset> lately = new(StringComparer.Ordinal);

    /// <value>How many instances must serve, at least; 0 while nothing is live yet.</value>
    public int Required { get; set; }

    /// <value>Versions and load balancers whose darkness is the fault's own doing.</value>
    public HashSet<string> Excused { get; } = new(StringComparer.Ordinal);

    /// <value>What was seen that no visitor should see.</value>
    public List<string> Darkness { get; } = [];

    public void Look(Sight sight, DateTimeOffset now)
    {
        foreach (var isPrivate in new[] { false, true })
        {
            foreach (var host in names.Hosts)
            {
                if (sight.Target(host.Live, isPrivate) is { } balancer)
                {
                    lately[balancer.Name] = now;
                }
                else
                {
                    Darkness.Add($"{now:HH:mm:ss} {host.Live} leads nowhere in the {(isPrivate ? "private" : "public")} zone");
                }
            }
        }

        foreach (var balancer in sight.Balancers.Where(balancer => lately.TryGetValue(balancer.Name, out var at) && now - at <= Held))
        {
            Check(sight, balancer, now);
        }
    }

    /// <summary>Forgets where the names led: what was there was never live.</summary>
    public void Forget() => lately.Clear();

    private void Check(Sight sight, ClassicLoadBalancer balancer, DateTimeOffset now)
    {
        var version = sight.Version(balancer) ?? "nothing";
        var serving = sight.Serving(balancer);
        if (serving < Required && !Excused.Contains(version) && !Excused.Contains(balancer.Name))
        {
            Darkness.Add($"{now:HH:mm:ss} {balancer.Name} ({version}) serves with {serving} of {Required}");
        }
    }
}
