using System.Text;
using System.Text.Json.Nodes;

namespace BlueGreen.Configuration;

/// <summary>The reference of the settings, written from the table; a test holds the page in <c>docs/</c> against it.</summary>
internal static class SettingsPage
{
    private const string Head = """
        # Settings

        <!-- Written from the table of settings; BLUEGREEN_UPDATE_GOLDEN=1 and the tests of BlueGreen.Tests write it anew. -->

        `bluegreen.json` describes one environment. Only `domain` is required; unknown keys are errors, and every error is reported at once, with
        its key, the value found and the remedy. Comments and trailing commas are allowed. A section is an object: `switch.bakeTime` is written
        `"switch": { "bakeTime": "5m" }`. Options of the command line beat the file. `"$schema"` may name `bluegreen.schema.json`, for editors.

        A duration is a whole number with `s`, `m` or `h`: `90s`, `10m`, `1h`; a bare `0` needs no unit. A secret is never written here, only the
        name of the environment variable that holds it: `env:NAME`.

        """;

    private const string Rules = """
        ## Together

        - `compute.min` is at most `compute.max`, and `compute.desired` lies between them.
        - At most one of `image.id`, `image.filter` and `image.ssmParameter` is set.
        - `site.command` needs `site.path`.
        - `health.timeout` is below `health.interval`.
        - `loadBalancer.certificateArn` needs `loadBalancer.kind` Classic or Application.
        - A check has either a `command`, and then perhaps a `timeout`, or a `path`, and then perhaps `host`, `status` and `contains`; its name is its own.
        - Every host lies inside the domain, once, and none is the staging name of another.
        - The two load balancers, subnets and zones have names of their own.

        """;

    public static string Generate()
    {
        var page = new StringBuilder(Head);
        foreach (var section in SettingsTable.All.GroupBy(setting => Chapter(setting.Path), StringComparer.Ordinal))
        {
            page.Append('\n').Append("## ").Append(section.Key.Length == 0 ? "The environment" : $"`{section.Key}`").Append("\n\n");
            page.Append(SettingsTable.SectionDocs[section.Key]).Append("\n\n");
            page.Append("| key | value | default | option | meaning |\n|---|---|---|---|---|\n");
            foreach (var setting in section.SelectMany(setting => setting.ItemKeys.Prepend(setting)))
            {
                var option = setting.Option is null ? string.Empty : $"`--{setting.Option}`";
                var key = setting.Path.Replace("[0]", "[]", StringComparison.Ordinal);
                page.Append($"| `{key}` | {setting.Range} | {Default(setting)} | {option} | {setting.Doc} |\n");
            }
        }

        return page.Append('\n').Append(Rules).ToString();
    }

    /// <summary>The outermost section: hooks.switch belongs to hooks.</summary>
    private static string Chapter(string path) =>
        path.IndexOf('.', StringComparison.Ordinal) is var dot and > 0 ? path[..dot] : string.Empty;

    private static string Default(Setting setting) =>
        setting.Required ? "required"
        : setting.DefaultNote is { } note ? note
        : setting.Write(SettingsTable.Defaults) is not { } value ? "none"
        : value is JsonArray { Count: > 0 } list ? string.Join(", ", list.Select(item => $"`{item}`"))
        : $"`{value}`";
}
