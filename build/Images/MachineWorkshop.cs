using BlueGreen.Configuration;
using BlueGreen.Images;
using BlueGreen.Naming;
using Build.Site;
using Cake.BlueGreen;
using Cake.BlueGreen.Images;
using Cake.BlueGreen.Tooling;
using Cake.Core.IO;

namespace Build.Images;

/// <summary>Bakes images with Packer and tests them with Serverspec, on AWS and on the local cloud's machines alike.</summary>
/// <param name="context">The options, and Cake's context.</param>
/// <param name="settings">The environment.</param>
/// <param name="launcher">What the tools are run through, to reach the machines; null where they can be reached from here.</param>
internal sealed class MachineWorkshop(BuildContext context, EnvironmentSettings settings, ToolLauncher? launcher) : IImageWorkshop
{
    private readonly ImageSource _source = new(context.Layout);

    public string? WhyNoMachines => null;

    public async Task<SiteImage?> BakeBaseAsync() =>
        await context.BlueGreenBakeImageAsync(
            settings,
            Bake(_source.OfBase(await WorkTree.CommitAsync(context.Programs, context.Layout.BaseTemplates)), context.Layout.BaseTemplates)
        );

    public Task<SiteImage> BakeAsync(SitePackage package, SiteImage? basis)
    {
        ArgumentNullException.ThrowIfNull(basis);
        return context.BlueGreenBakeImageAsync(
            settings,
            Bake(_source.OfSite(package), context.Layout.SiteTemplates) with
            {
                Variables = new Dictionary<string, string>(StringComparer.Ordinal)
                {
                    ["base_image"] = basis.Id.ToString(),
                    ["archive"] = package.Archive,
                    ["release"] = $"{package.Release}",
                },
            }
        );
    }

    public async Task<SiteImage?> FindAsync(SitePackage package)
    {
        var wanted = _source.OfSite(package);
        return (await context.BlueGreenImagesAsync(settings)).FirstOrDefault(image =>
            image.ContentHash == wanted.ContentHash && image.Version == wanted.Version
        );
    }

    public async Task<ImageTestResult?> TestAsync(SiteImage image) => await TestAsync(image.Id, image.Version);

    public async Task<ImageTestResult?> TestAsync(ImageId? image, AppVersion? version) =>
        await context.BlueGreenTestImageAsync(
            settings,
            new TestImageSettings
            {
                Image = image,
                Version = version,
                Specs = [.. Specs().Select(directory => new DirectoryPath(directory))],
                Results = context.Layout.Results,
                Launcher = launcher,
            }
        );

    private BakeImageSettings Bake(SiteImageSource source, string templates) =>
        new()
        {
            Source = source,
            Template = System.IO.Path.Combine(templates, $"{System.IO.Path.GetFileName(templates)}.pkr.hcl"),
            Plugins = System.IO.Path.Combine(templates, "plugins.pkr.hcl"),
            Results = context.Layout.Results,
            Launcher = launcher,
        };

    private IReadOnlyList<string> Specs() =>
        settings.Image.Tests is { } named && settings.Image.IsTested
            ? [context.FromSettingsFile(named)]
            : [System.IO.Path.Combine(context.Layout.BaseTemplates, "spec"), System.IO.Path.Combine(context.Layout.SiteTemplates, "spec")];
}
