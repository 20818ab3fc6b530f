namespace BlueGreen.Configuration;

/// <summary>The keys of one check of the user's own.</summary>
internal static class CheckKeys
{
    /// <summary>Those of the check at that place of the list.</summary>
    public static IReadOnlyList<Setting> At(int index)
    {
        var section = new SettingSection<ValidateCheck>(
            $"validate.checks[{index}]",
            s => s.Validate.Checks.ElementAtOrDefault(index) ?? new ValidateCheck(),
            (s, v) =>
                s with
                {
                    Validate = s.Validate with { Checks = [.. s.Validate.Checks.Select((check, at) => at == index ? v : check)] },
                }
        );
        return
        [
            section.Key(
                "name",
                Of.Name(80),
                s => s.Name.Length == 0 ? null : s.Name,
                (s, v) => s with { Name = v },
                "How messages name the check."
            ) with
            {
                Required = true,
            },
            section.Key(
                "command",
                Of.Command,
                s => s.Command,
                (s, v) => s with { Command = v },
                "The command, which the shell runs in the working directory; exit code 0 passes."
            ),
            section.Key(
                "timeout",
                Of.Seconds(1, 3600),
                s => s.Timeout,
                (s, v) => s with { Timeout = v },
                "How long the command may take; then it is ended, with what it has started."
            ) with
            {
                DefaultNote = "`5m`",
            },
            section.Key(
                "path",
                Of.UrlPath,
                s => s.Path,
                (s, v) => s with { Path = v },
                "The path that is asked of the staging load balancer, until it answers as it should or `validate.timeout` is over."
            ),
            section.Key(
                "host",
                Of.Name(255),
                s => s.Host,
                (s, v) => s with { Host = v },
                "The host whose staging name the path is asked for, as it is written in `hosts`."
            ) with
            {
                DefaultNote = "the first of `hosts`",
            },
            section.Key("status", Of.Number(100, 599), s => s.Status, (s, v) => s with { Status = v }, "The status of a good answer.") with
            {
                DefaultNote = "`200`",
            },
            section.Key(
                "contains",
                Of.Text("text", "text of 1-1000 characters", "^[\\s\\S]{1,1000}$"),
                s => s.Contains,
                (s, v) => s with { Contains = v },
                "Text that a good answer's body has in it."
            ) with
            {
                DefaultNote = "any body is good",
            },
        ];
    }
}
