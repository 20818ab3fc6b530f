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

    // How long a load balancer and whoever counts its instances need to notice that they answer no more.
    private static readonly TimeSpan Noticed = TimeSpan.FromSeconds(40);

    private readonly Dictionary<string, DateTimeOffset> lately = new(StringComparer.Ordinal);
    private readonly Dictionary<string, DateTimeOffset> since = new(StringComparer.Ordinal);
    private readonly Dictionary<string, DateTimeOffset> excused = new(StringComparer.Ordinal);

    /// <value>How many instances must serve, at least; 0 while nothing is live yet.</value>
    public int Required { get; set; }

    /// <value>What was seen that no visitor should see.</value>
    public List<string> Darkness { get; } = [];

    /// <summary>
    /// From now on a version, or whatever is behind a load balancer, is dark by the fault's own doing: unless a name is led there later than anyone could
    /// have noticed.
    /// </summary>
    public void Excuse(string versionOrBalancer, DateTimeOffset? now) =>
        excused[versionOrBalancer] = now is { } at ? at + Noticed : DateTimeOffset.MaxValue;

    /// <summary>Whoever says that all is well has had time to see what began to fail that long ago.</summary>
    public void ShouldServeNow(World world)
    {
        var (version, serving) = world.See(sight =>
        {
            var live = sight.Target(names.Hosts[0].Live, isPrivate: false)!;
            return (sight.Version(live) ?? "nothing", live.Serving);
        });
        var isFresh = excused.TryGetValue(version, out var until) && world.Time.GetUtcNow() <= until;
        (serving > 0 || isFresh || until == DateTimeOffset.MaxValue).ShouldBeTrue($"{version} is live and nothing of it serves");
    }

    /// <summary>What was excused is mended.</summary>
    public void Pardon(string versionOrBalancer) => excused.Remove(versionOrBalancer);

    public void Look(Sight sight, DateTimeOffset now)
    {
        var leads = new HashSet<string>(StringComparer.Ordinal);
        foreach (var isPrivate in new[] { false, true })
        {
            foreach (var host in names.Hosts)
            {
                if (sight.Target(host.Live, isPrivate) is { } balancer)
                {
                    lately[balancer.Name] = now;
                    _ = leads.Add(balancer.Name);
                    _ = since.TryAdd(balancer.Name, now);
                }
                else
                {
                    Darkness.Add($"{now:HH:mm:ss} {host.Live} leads nowhere in the {(isPrivate ? "private" : "public")} zone");
                }
            }
        }

        foreach (var left in since.Keys.Except(leads, StringComparer.Ordinal).Where(left => now - lately[left] > Held).ToList())
        {
            _ = since.Remove(left);
        }

        foreach (var balancer in sight.Balancers.Where(balancer => lately.TryGetValue(balancer.Name, out var at) && now - at <= Held))
        {
            Check(sight, balancer, now);
        }
    }

    /// <summary>Forgets where the names led: what was there was never live.</summary>
    public void Forget() => lately.Clear();

    private bool IsExcused(string what, string balancer) => excused.TryGetValue(what, out var until) && since[balancer] <= until;

    private void Check(Sight sight, Balancer balancer, DateTimeOffset now)
    {
        var version = sight.Version(balancer) ?? "nothing";
        var serving = balancer.Serving;
        if (serving < Required && !IsExcused(version, balancer.Name) && !IsExcused(balancer.Name, balancer.Name))
        {
            Darkness.Add($"{now:HH:mm:ss} {balancer.Name} ({version}) serves with {serving} of {Required}");
        }
    }
}
