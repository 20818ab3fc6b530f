namespace BlueGreen.Naming;

/// <summary>One part of the site: the name under which the world sees it, and the one under which its staging side is seen.</summary>
/// <param name="Live">The live name: <c>www.londontamed.com</c>.</param>
/// <param name="Staging">The staging name, in the private zone only: <c>www-staging.londontamed.com</c>.</param>
public sealed record SiteHost(HostName Live, HostName Staging)
{
    /// <summary>Gives a live host its staging name: its first label gets <c>-staging</c>; the apex is seen as <c>staging.</c></summary>
    /// <param name="live">The live name, inside the domain.</param>
    /// <param name="domain">The domain.</param>
    /// <returns>Both names.</returns>
    /// <exception cref="FormatException">The staging name would exceed DNS's limits (63 characters a label, 253 in all).</exception>
    public static SiteHost For(HostName live, DomainName domain)
    {
        var name = live.ToString();
        if (string.Equals(name, domain.ToString(), StringComparison.Ordinal))
        {
            return new SiteHost(live, HostName.Parse($"staging.{name}"));
        }

        var first = name.IndexOf('.', StringComparison.Ordinal);
        return new SiteHost(live, HostName.Parse($"{name[..first]}-staging{name[first..]}"));
    }
}
