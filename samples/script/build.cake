// Blue-green deployment from a Cake script. The settings lie beside it, in bluegreen.json.
//   dotnet cake build.cake --target=Release --ami=ami-0123456789abcdef0
//   dotnet cake build.cake --target=Rollback
#addin nuget:?package=Cake.BlueGreen&version=0.1.0

var target = Argument("target", "Status");
var ami = Argument("ami", "");
var version = Argument("app-version", "");
var to = Argument("to", "");
var plan = HasArgument("plan");

var settings = BlueGreenSettings("./bluegreen.json");

Task("Provision")
    .Description("Makes what is missing of the environment")
    .Does(async () => await BlueGreenProvisionAsync(settings, new ProvisionOptions { PlanOnly = plan }));

Task("Deploy-Staging")
    .Description("Puts an image on the staging side (--ami=ID --app-version=VERSION)")
    .Does(async () => await BlueGreenDeployStagingAsync(settings, new DeployStagingOptions
    {
        // Where these are not named, the settings' image.id and the image's own tag tell them.
        Image = ami == "" ? null : ImageId.Parse(ami),
        Version = version == "" ? null : AppVersion.Parse(version),
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
