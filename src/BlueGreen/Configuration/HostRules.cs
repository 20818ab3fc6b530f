using BlueGreen.Naming;

namespace BlueGreen.Configuration;

/// <summary>The rules of host names: inside the domain, within DNS's limits, and none the staging name of another.</summary>
internal static class HostRules
{
    public static IEnumerable<SettingError> RecordFits(EnvironmentSettings s) =>
        HostName.TryParse($"_bluegreen.{s.Environment}.{s.Domain}", out _)
            ? []
            : [new("domain", $"\"{s.Domain}\"", "leaves no room for the environment's record", "use a shorter domain or environment")];

    public static IEnumerable<SettingError> Check(EnvironmentSettings s)
    {
        var taken = new HashSet<HostName>();
        for (var index = 0; index < s.Hosts.Count; index++)
        {
            if (Problem(s, index, taken) is var (problem, remedy))
            {
                yield return new SettingError($"hosts[{index}]", $"\"{s.Hosts[index]}\"", problem, remedy);
            }
        }
    }

    private static (string Problem, string Remedy)? Problem(EnvironmentSettings s, int index, HashSet<HostName> taken)
    {
        if (!HostName.TryParse(s.Hosts[index], s.Domain, out var live))
        {
            return ($"lies outside {s.Domain}", $"use a label such as www, or a full name that ends in .{s.Domain}");
        }

        if (!SiteHost.TryFor(live, s.Domain, out var host))
        {
            return ("leaves no room for its staging name", "use a label of at most 55 characters");
        }

        return taken.Add(host.Live) & taken.Add(host.Staging)
            ? null
            : ("or its staging name is another host's", "name each host once, and none that ends in -staging beside its live one");
    }
}
