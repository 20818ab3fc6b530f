using System.Diagnostics.CodeAnalysis;

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
    public static SiteHost For(HostName live, DomainName domain) => new(live, HostName.Parse(StagingName(live.ToString(), domain)));

    /// <summary>Gives a live host its staging name, where DNS's limits leave room for it.</summary>
    /// <param name="live">The live name, inside the domain.</param>
    /// <param name="domain">The domain.</param>
    /// <param name="host">Both names; null where there is no room.</param>
    /// <returns>Whether there is room.</returns>
    public static bool TryFor(HostName live, DomainName domain, [NotNullWhen(true)] out SiteHost? host)
    {
        host = HostName.TryParse(StagingName(live.ToString(), domain), out var staging) ? new SiteHost(live, staging) : null;
        return host is not null;
    }

    private static string StagingName(string live, DomainName domain)
    {
        if (string.Equals(live, domain.ToString(), StringComparison.Ordinal))
        {
            return $"staging.{live}";
        }

        var first = live.IndexOf('.', StringComparison.Ordinal);
        return $"{live[..first]}-staging{live[first..]}";
    }
}
