namespace Build.Options;

/// <summary>Reads the command line's options, all of them before it complains of any.</summary>
internal static class OptionParser
{
    private const string TargetOption = "target";

    /// <summary>Cake's own, which reaches the arguments as a setting.</summary>
    private const string NoReportSetting = "settings_noreport";

    private static readonly string[] HostOptions =
    [
        TargetOption,
        "verbosity",
        "working",
        "description",
        "tree",
        "dryrun",
        "exclusive",
        "noreport",
        "version",
        "info",
        "help",
    ];

    /// <param name="arguments">The arguments as Cake hands them over: name to values.</param>
    /// <param name="targets">The targets that there are.</param>
    /// <returns>What could be read, and everything that is wrong or unknown.</returns>
    public static ParsedOptions Parse(IDictionary<string, ICollection<string>> arguments, IReadOnlyCollection<string> targets)
    {
        var errors = new List<string>();
        var options = new BuildOptions();
        foreach (var (name, values) in arguments)
        {
            if (name.Equals(TargetOption, StringComparison.OrdinalIgnoreCase))
            {
                errors.AddRange(UnknownTargets(values, targets));
            }
            else if (!name.Equals(NoReportSetting, StringComparison.OrdinalIgnoreCase))
            {
                options = Read(options, name, values, errors);
            }
        }

        errors.AddRange(Contradictions(options));
        return new ParsedOptions(options, errors);
    }

    private static BuildOptions Read(BuildOptions options, string name, ICollection<string> values, List<string> errors)
    {
        if (OptionTable.All.FirstOrDefault(known => known.Name.Equals(name, StringComparison.OrdinalIgnoreCase)) is not { } option)
        {
            var known = OptionTable.All.Select(known => known.Name).Concat(HostOptions);
            errors.Add($"--{name}: there is no such option{Spelling.Suggest(name, known, prefix: "--")}");
            return options;
        }

        if (values.Count > 1)
        {
            errors.Add($"--{option.Name}: given {values.Count} times; give it once.");
            return options;
        }

        var raw = values.FirstOrDefault() ?? string.Empty;
        if (option.Value is not null && raw.Length == 0)
        {
            errors.Add($"--{option.Name}: the value is missing; write --{option.Name}={option.Value}.");
            return options;
        }

        var reading = option.Read(options, raw);
        if (reading.Error is { } error)
        {
            errors.Add(error);
        }

        return reading.Options ?? options;
    }

    private static IEnumerable<string> UnknownTargets(ICollection<string> asked, IReadOnlyCollection<string> targets) =>
        asked
            .Where(target => !targets.Contains(target, StringComparer.OrdinalIgnoreCase))
            .Select(target => $"--target: there is no target \"{target}\"{Spelling.Suggest(target, targets)}");

    private static IEnumerable<string> Contradictions(BuildOptions options)
    {
        if (options is { BreakLock: true, WaitForLock: true })
        {
            yield return "--break-lock, --wait-for-lock: either take the environment or wait for it; give one of them.";
        }

        if (options is { Plan: true, Confirm: true })
        {
            yield return "--plan, --confirm: either look at the plan or be asked whether to carry it out; give one of them.";
        }
    }
}

/// <summary>The command line, read.</summary>
/// <param name="Options">What could be read of it.</param>
/// <param name="Errors">One line an error, each with the option, its value and the remedy.</param>
internal sealed record ParsedOptions(BuildOptions Options, IReadOnlyList<string> Errors);
