namespace BlueGreen.Configuration;

/// <summary>Commands around operations: the same two keys for each.</summary>
internal static class HookKeys
{
    private static readonly SettingSection<HookSettings> Section = new("hooks", s => s.Hooks, (s, v) => s with { Hooks = v });

    public static IReadOnlyList<Setting> All { get; } =
    [
        Section.Key(
            "timeout",
            Of.Seconds(1, 3600),
            h => h.Timeout,
            (h, v) => h with { Timeout = v },
            "How long each command may take; then it is ended, with what it has started."
        ),
        .. For("provision", "Provision", h => h.Provision, (h, v) => h with { Provision = v }),
        .. For("deployStaging", "Deploy-Staging", h => h.DeployStaging, (h, v) => h with { DeployStaging = v }),
        .. For("switch", "Switch", h => h.Switch, (h, v) => h with { Switch = v }),
        .. For("rollback", "Rollback", h => h.Rollback, (h, v) => h with { Rollback = v }),
        .. For("clean", "Clean", h => h.Clean, (h, v) => h with { Clean = v }),
    ];

    private static IEnumerable<Setting> For(
        string key,
        string operation,
        Func<HookSettings, OperationHooks> get,
        Func<HookSettings, OperationHooks, HookSettings> with
    )
    {
        var section = new SettingSection<OperationHooks>($"hooks.{key}", s => get(s.Hooks), (s, v) => s with { Hooks = with(s.Hooks, v) });
        yield return section.Key(
            "before",
            Of.Command,
            s => s.Before,
            (s, v) => s with { Before = v },
            $"The command before {operation} changes anything; when it fails, nothing is changed."
        );
        yield return section.Key(
            "after",
            Of.Command,
            s => s.After,
            (s, v) => s with { After = v },
            $"The command after {operation}, however it ended; when it fails, so does the run, and what was done stays done."
        );
    }
}
