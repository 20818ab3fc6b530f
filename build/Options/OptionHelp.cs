namespace Build.Options;

/// <summary>The build's own options, after those of Cake.</summary>
internal static class OptionHelp
{
    public static void Write(TextWriter writer)
    {
        writer.WriteLine();
        writer.WriteLine("OPTIONS OF THIS BUILD (they beat the settings file):");
        var rows = OptionTable.All.Select(option =>
            (Left: option.Value is null ? $"--{option.Name}" : $"--{option.Name}={option.Value}", option.Help)
        );
        foreach (var (left, help) in rows)
        {
            // A long list of choices takes a line of its own.
            writer.WriteLine(left.Length <= 27 ? $"    {left, -27} {help}" : $"    {left}{Environment.NewLine}{new string(' ', 32)}{help}");
        }

        writer.WriteLine();
        writer.WriteLine($"TARGETS: {string.Join(", ", TargetNames.All)}");
    }
}
