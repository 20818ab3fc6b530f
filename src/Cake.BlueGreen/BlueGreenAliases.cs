using BlueGreen.Configuration;
using Cake.Core;
using Cake.Core.Annotations;
using Cake.Core.IO;

namespace Cake.BlueGreen;

/// <summary>Blue-green deployment on AWS EC2: two environments side by side, made live by swapping the alias records of a public and a private zone.</summary>
[CakeAliasCategory("BlueGreen")]
[CakeNamespaceImport("BlueGreen")]
[CakeNamespaceImport("BlueGreen.Clean")]
[CakeNamespaceImport("BlueGreen.Configuration")]
[CakeNamespaceImport("BlueGreen.DeployStaging")]
[CakeNamespaceImport("BlueGreen.History")]
[CakeNamespaceImport("BlueGreen.Images")]
[CakeNamespaceImport("BlueGreen.Naming")]
[CakeNamespaceImport("BlueGreen.Provision")]
[CakeNamespaceImport("BlueGreen.Reporting")]
[CakeNamespaceImport("BlueGreen.Status")]
[CakeNamespaceImport("BlueGreen.Switch")]
public static partial class BlueGreenAliases
{
    /// <summary>Reads the settings of an environment from a <c>bluegreen.json</c>.</summary>
    /// <remarks>Asks nothing of AWS. Every wrong key is named at once, with its value and what to do about it.</remarks>
    /// <param name="context">The Cake context.</param>
    /// <param name="file">The file.</param>
    /// <returns>The settings, complete and right.</returns>
    /// <exception cref="ConfigurationException">Something is missing, unknown or wrong; it carries every error.</exception>
    /// <example><code>
    /// var settings = BlueGreenSettings("./bluegreen.json");
    /// </code></example>
    [CakeMethodAlias]
    [CakeAliasCategory("Settings")]
    public static EnvironmentSettings BlueGreenSettings(this ICakeContext context, FilePath file) =>
        BlueGreenSettings(context, file, new Dictionary<string, string>(StringComparer.Ordinal));

    /// <summary>Reads the settings of an environment from a <c>bluegreen.json</c>, with options that beat it.</summary>
    /// <remarks>Asks nothing of AWS. Every wrong key is named at once, with its value and what to do about it.</remarks>
    /// <param name="context">The Cake context.</param>
    /// <param name="file">The file.</param>
    /// <param name="options">Options by their names without hyphens before them, for example <c>bake-time</c>.</param>
    /// <returns>The settings, complete and right.</returns>
    /// <exception cref="ConfigurationException">Something is missing, unknown or wrong; it carries every error.</exception>
    /// <example><code>
    /// var settings = BlueGreenSettings("./bluegreen.json", new Dictionary&lt;string, string&gt; { ["bake-time"] = "90s" });
    /// </code></example>
    [CakeMethodAlias]
    [CakeAliasCategory("Settings")]
    public static EnvironmentSettings BlueGreenSettings(
        this ICakeContext context,
        FilePath file,
        IReadOnlyDictionary<string, string> options
    )
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(file);
        var path = file.MakeAbsolute(context.Environment).FullPath;
        return File.Exists(path)
            ? SettingsLoader.Load(File.ReadAllText(path), file.FullPath, options)
            : throw new ConfigurationException(
                file.FullPath,
                [new SettingError("(file)", path, "does not exist", "write it, with at least a domain in it, or name another")]
            );
    }
}
