// Blue-green deployment from a Cake script. The settings lie beside it, in bluegreen.json.
//   dotnet cake build.cake --target=Release                                     in the local cloud
//   dotnet cake build.cake --target=Release --ami=ami-0123456789abcdef0 --app-version=v7
//   dotnet cake build.cake --target=Rollback
#addin nuget:?package=Cake.BlueGreen&version=0.1.0

using System.Security.Cryptography;

var target = Argument("target", "Status");
var ami = Argument("ami", "");
var version = Argument("app-version", "");
var to = Argument("to", "");
var plan = HasArgument("plan");

var settings = BlueGreenSettings(Argument("config", "./bluegreen.json"));
ImageId? image = ami == "" ? null : ImageId.Parse(ami);

Task("Provision")
    .Description("Makes what is missing of the environment")
    .Does(async () => await BlueGreenProvisionAsync(settings, new ProvisionOptions { PlanOnly = plan }));

Task("Image")
    .Description("Provides an image of the site: in the local cloud, one that stands for what Packer would bake")
    .WithCriteria(() => image is null && settings.Cloud == Cloud.Local)
    .Does(async () =>
    {
        var content = ContentHash("./site");
        var source = new SiteImageSource { Version = AppVersion.Parse(version == "" ? content[..12] : version), ContentHash = content };
        var made = await BlueGreenRegisterImageAsync(settings, source);
        // Your own tests of the image belong here.
        image = await BlueGreenMarkImageTestedAsync(settings, made.Id, passed: true);
    });

Task("Deploy-Staging")
    .Description("Puts an image on the staging side (--ami=ID --app-version=VERSION)")
    .IsDependentOn("Image")
    .Does(async () => await BlueGreenDeployStagingAsync(settings, new DeployStagingOptions
    {
        // Where these are not named, the settings' image.id and the image's own tag tell them.
        Image = image,
        Version = version == "" ? null : AppVersion.Parse(version),
        AllowUntested = HasArgument("allow-untested"),
        PlanOnly = plan,
    }));

Task("Validate-Staging")
    .Description("Checks that staging is fit to become live")
    .Does(async () => await BlueGreenValidateStagingAsync(settings));

Task("Switch")
    .Description("Makes the version on staging live (--to=VERSION)")
    .Does(async () => await BlueGreenSwitchAsync(settings, new SwitchOptions { To = to == "" ? null : to, PlanOnly = plan }));

Task("Release")
    .Description("Deploys to staging, validates, switches")
    .IsDependentOn("Deploy-Staging")
    .IsDependentOn("Validate-Staging")
    .IsDependentOn("Switch");

Task("Rollback")
    .Description("Makes live again what was live before the last switch")
    .Does(async () => await BlueGreenRollbackAsync(settings, new RunOptions { PlanOnly = plan }));

Task("Clean")
    .Description("Removes the former version")
    .Does(async () => await BlueGreenCleanAsync(settings, new CleanOptions { PlanOnly = plan }));

Task("Status")
    .Description("Tells what is live and what is on staging")
    .Does(async () =>
    {
        var status = await BlueGreenStatusAsync(settings);
        Information("{0}: live {1}, staging {2}", status.State, status.Live?.Version ?? "nothing", status.Staging?.Version ?? "nothing");
    });

RunTarget(target);

// The same files, the same version: a second run finds the image that the first one made.
string ContentHash(string directory)
{
    using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    foreach (var file in GetFiles($"{directory}/**/*").OrderBy(file => file.FullPath, StringComparer.Ordinal))
    {
        hash.AppendData(System.Text.Encoding.UTF8.GetBytes(MakeAbsolute(Directory(directory)).GetRelativePath(file).FullPath));
        hash.AppendData(System.IO.File.ReadAllBytes(file.FullPath));
    }

    return Convert.ToHexStringLower(hash.GetHashAndReset());
}
