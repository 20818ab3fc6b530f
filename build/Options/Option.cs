using System.Globalization;
using BlueGreen.Naming;

namespace Build.Options;

/// <summary>One option: its name, its help, and how its value changes the options read so far.</summary>
/// <param name="Name">Without hyphens.</param>
/// <param name="Value">What stands after the equals sign in help; null for a flag.</param>
/// <param name="Help">One line.</param>
/// <param name="Read">Applies a raw value; a flag's is empty or a boolean.</param>
internal sealed record Option(string Name, string? Value, string Help, Func<BuildOptions, string, OptionReading> Read)
{
    /// <summary>Any text.</summary>
    public static Option Text(string name, string value, string help, Func<BuildOptions, string, BuildOptions> apply) =>
        new(name, value, help, (options, raw) => new OptionReading(apply(options, raw)));

    /// <summary>One that beats a setting of the file: kept as it is for the settings' loader.</summary>
    public static Option Setting(string name, string value, string help) =>
        Text(
            name,
            value,
            help,
            (options, raw) =>
                options with
                {
                    Settings = new Dictionary<string, string>(options.Settings, StringComparer.Ordinal) { [name] = raw },
                }
        );

    /// <summary>A wrapped identifier.</summary>
    public static Option Identifier<T>(string name, string value, string help, Func<BuildOptions, T, BuildOptions> apply)
        where T : struct, IIdentifier<T> =>
        new(
            name,
            value,
            help,
            (options, raw) => T.TryParse(raw, out var read) ? new(apply(options, read)) : Wrong(name, raw, $"is not {T.Expected}")
        );

    /// <summary>A whole number from a least one on.</summary>
    public static Option Number(string name, string help, int least, Func<BuildOptions, int, BuildOptions> apply) =>
        new(
            name,
            "N",
            help,
            (options, raw) =>
                int.TryParse(raw, NumberStyles.None, CultureInfo.InvariantCulture, out var read) && read >= least
                    ? new(apply(options, read))
                    : Wrong(name, raw, string.Create(CultureInfo.InvariantCulture, $"is not a whole number from {least} on"))
        );

    /// <summary>Given or not; <c>=true</c> and <c>=false</c> say it for scripts.</summary>
    public static Option Flag(string name, string help, Func<BuildOptions, bool, BuildOptions> apply) =>
        new(
            name,
            Value: null,
            help,
            (options, raw) =>
                raw.Length == 0 ? new(apply(options, true))
                : bool.TryParse(raw, out var read) ? new(apply(options, read))
                : Wrong(name, raw, "is neither true nor false")
        );

    /// <summary>One of a few words.</summary>
    public static Option Choice<T>(string name, string help, Func<BuildOptions, T, BuildOptions> apply)
        where T : struct, Enum
    {
        var words = string.Join('|', Enum.GetNames<T>()).ToLowerInvariant();
        return new(
            name,
            words,
            help,
            (options, raw) =>
                Enum.TryParse<T>(raw, ignoreCase: true, out var read) && Enum.IsDefined(read)
                    ? new(apply(options, read))
                    : Wrong(name, raw, $"is none of {words.Replace("|", ", ", StringComparison.Ordinal)}")
        );
    }

    private static OptionReading Wrong(string name, string raw, string complaint) =>
        new(Options: null, $"--{name}: \"{raw}\" {complaint}.");
}

/// <summary>The options with one more read, or what is wrong with it.</summary>
internal readonly record struct OptionReading(BuildOptions? Options, string? Error = null);
