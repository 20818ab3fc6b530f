using BlueGreen.Configuration;
using BlueGreen.Images;
using BlueGreen.Naming;
using Build.Site;
using Cake.BlueGreen;
using Cake.Common.Diagnostics;

namespace Build.Images;

/// <summary>Stands in where the local cloud has no machines: an image is registered that holds nothing, and passes without a test.</summary>
/// <param name="context">The options, and Cake's context.</param>
/// <param name="settings">The environment, in the local cloud.</param>
/// <param name="why">Why there are no machines.</param>
internal sealed class RegisteringWorkshop(BuildContext context, EnvironmentSettings settings, string why) : IImageWorkshop
{
    public string? WhyNoMachines => why;

    public Task<SiteImage?> BakeBaseAsync()
    {
        context.Information("The local cloud's Debian image stands for the base image: {0}.", why);
        return Task.FromResult<SiteImage?>(null);
    }

    public Task<SiteImage> BakeAsync(SitePackage package, SiteImage? basis) =>
        context.BlueGreenRegisterImageAsync(settings, ImageSource.Of(package));

    public async Task<SiteImage?> FindAsync(SitePackage package) => await BakeAsync(package, basis: null);

    public async Task<ImageTestResult?> TestAsync(SiteImage image)
    {
        context.Warning("{0}: passed without a test: {1}.", image.Id, why);
        await context.BlueGreenMarkImageTestedAsync(settings, image.Id, passed: true);
        return null;
    }

    public Task<ImageTestResult?> TestAsync(ImageId? image, AppVersion? version)
    {
        context.Warning(
            "The image comes from elsewhere and can't be tested: {0}. Deploy-Staging takes it only if it is tagged as tested.",
            why
        );
        return Task.FromResult<ImageTestResult?>(null);
    }
}
