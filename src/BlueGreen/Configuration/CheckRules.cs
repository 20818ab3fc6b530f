namespace BlueGreen.Configuration;

/// <summary>The rules of checks of the user's own: each is of one kind, has a name of its own, and asks a host that there is.</summary>
internal static class CheckRules
{
    private const string Either = "give it either a command or a path";

    public static IEnumerable<SettingError> Check(EnvironmentSettings s)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (index, check) in s.Validate.Checks.Index())
        {
            var key = $"validate.checks[{index}]";
            if (!names.Add(check.Name))
            {
                yield return new SettingError($"{key}.name", $"\"{check.Name}\"", "is another check's name too", "give each its own");
            }

            foreach (var error in OfKind(check, key).Concat(OfHost(check, key, s.Hosts)))
            {
                yield return error;
            }
        }
    }

    private static IEnumerable<SettingError> OfKind(ValidateCheck check, string key) =>
        check switch
        {
            { Command: null, Path: null } => [new(key, null, "has neither a command nor a path", Either)],
            { Command: not null, Path: not null } => [new(key, null, "has both a command and a path", Either)],
            { Command: not null } => new (string Name, object? Value)[]
            {
                ("host", check.Host),
                ("status", check.Status),
                ("contains", check.Contains),
            }
                .Where(of => of.Value is not null)
                .Select(of => new SettingError($"{key}.{of.Name}", null, "is of an answer, and a command gives none", "remove it")),
            { Timeout: not null } => [new($"{key}.timeout", null, "is a command's", "set validate.timeout for answers, or remove it")],
            _ => [],
        };

    private static IEnumerable<SettingError> OfHost(ValidateCheck check, string key, IReadOnlyList<string> hosts) =>
        check is { Path: not null, Host: { } host } && !hosts.Contains(host, StringComparer.OrdinalIgnoreCase)
            ? [new($"{key}.host", $"\"{host}\"", "is none of hosts", $"use {string.Join(" or ", hosts)}")]
            : [];
}
