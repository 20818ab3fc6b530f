using Cake.Core;
using Cake.Core.Annotations;

namespace Cake.BlueGreen.Packer;

/// <summary>
/// Builds machine images with Packer (<c>apt-get install packer</c>). What Packer says is logged as it says it, without the values of secret variables.
/// </summary>
[CakeAliasCategory("Packer")]
[CakeNamespaceImport("Cake.BlueGreen.Packer")]
public static class PackerAliases
{
    /// <summary>Installs the plugins that a template needs, where Packer does not have them built in (before 1.7 it has).</summary>
    /// <param name="context">The Cake context.</param>
    /// <param name="settings">The template and the file with its plugins.</param>
    /// <returns>False where Packer has them built in and nothing was done.</returns>
    /// <exception cref="PackerException">Packer could not install them.</exception>
    /// <exception cref="Tooling.MissingToolException">Packer is not on this machine.</exception>
    /// <example><code>
    /// PackerInit(new PackerInitSettings { Template = "images/base/base.pkr.hcl", Plugins = "images/base/plugins.pkr.hcl" });
    /// </code></example>
    [CakeMethodAlias]
    public static bool PackerInit(this ICakeContext context, PackerInitSettings settings) =>
        new PackerInitializer(context).Initialize(settings);

    /// <summary>Checks a template and the values of its variables. Calls no cloud.</summary>
    /// <param name="context">The Cake context.</param>
    /// <param name="settings">The template and its variables.</param>
    /// <exception cref="PackerException">The template is not valid; <see cref="PackerException.Errors"/> tell why.</exception>
    /// <exception cref="Tooling.MissingToolException">Packer is not on this machine.</exception>
    /// <example><code>
    /// PackerValidate(new PackerValidateSettings
    /// {
    ///     Template = "images/base/base.pkr.hcl",
    ///     Plugins = "images/base/plugins.pkr.hcl",
    ///     Variables = new Dictionary&lt;string, string&gt; { ["region"] = "eu-west-2" },
    /// });
    /// </code></example>
    [CakeMethodAlias]
    public static void PackerValidate(this ICakeContext context, PackerValidateSettings settings) =>
        new PackerValidator(context).Validate(settings);

    /// <summary>Builds a template's images and tells which they are.</summary>
    /// <remarks>
    /// A build that fails leaves nothing: Packer removes its instance, key pair and security group. The images are read from the manifest, and only those
    /// of this run.
    /// </remarks>
    /// <param name="context">The Cake context.</param>
    /// <param name="settings">The template, its variables and its manifest.</param>
    /// <returns>The images.</returns>
    /// <exception cref="PackerException">The build failed, or the manifest does not tell of it.</exception>
    /// <exception cref="Tooling.MissingToolException">Packer is not on this machine.</exception>
    /// <example><code>
    /// var built = PackerBuild(new PackerBuildSettings
    /// {
    ///     Template = "images/base/base.pkr.hcl",
    ///     Plugins = "images/base/plugins.pkr.hcl",
    ///     Variables = new Dictionary&lt;string, string&gt; { ["region"] = "eu-west-2", ["manifest"] = "artifacts/base-manifest.json" },
    ///     Manifest = "artifacts/base-manifest.json",
    /// });
    /// Information("Built {0}", built.Images[0].Id);
    /// </code></example>
    [CakeMethodAlias]
    public static PackerBuildResult PackerBuild(this ICakeContext context, PackerBuildSettings settings) =>
        new PackerBuilder(context).Build(settings);
}
