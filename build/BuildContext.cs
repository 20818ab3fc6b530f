using BlueGreen;
using BlueGreen.Clean;
using BlueGreen.Configuration;
using BlueGreen.DeployStaging;
using BlueGreen.Images;
using BlueGreen.Naming;
using BlueGreen.Provision;
using BlueGreen.Reporting;
using BlueGreen.Switch;
using Build.Ci;
using Build.Images;
using Build.LocalCloud;
using Build.Options;
using Build.Processes;
using Build.Site;
using Build.Terminal;
using Cake.Core;
using Cake.Frosting;

namespace Build;

/// <summary>What every task is given: the options, the settings, the places, and the means to start programs.</summary>
public sealed class BuildContext : FrostingContext
{
    // Longer than any operation waits for anything by its defaults.
    private static readonly TimeSpan LongestWait = TimeSpan.FromHours(1);

    private readonly Lazy<EnvironmentSettings> _settings;

    /// <summary>Reads the options; any that is wrong or unknown ends the run before the first task.</summary>
    /// <param name="context">Cake's context.</param>
    /// <param name="layout">Where things lie.</param>
    /// <param name="closing">The last lines of the output.</param>
    /// <param name="time">The clock of waits.</param>
    /// <param name="server">The build server that runs this, if one does.</param>
    /// <param name="screen">What the output goes to.</param>
    /// <exception cref="OptionsException">Options are wrong or unknown; all are named.</exception>
    public BuildContext(ICakeContext context, Layout layout, ClosingLines closing, TimeProvider time, BuildServer server, Screen screen)
        : base(context)
    {
        Layout = layout with { Working = context.Environment.WorkingDirectory.FullPath };
        Closing = closing;
        Time = time;
        Server = server;
        Screen = screen;
        Programs = new ProgramRunner(context.Log);
        Sites = new SitePacker(Programs, Layout);

        var parsed = OptionParser.Parse(context.Arguments.GetArguments(), TargetNames.All);
        Options = parsed.Options;
        LocalCloud = new LocalCloudControl(Layout, time, context.Log, Options.Speed);
        _settings = new Lazy<EnvironmentSettings>(() => SettingsFile.Load(Options, Layout));
        RefuseWrongOptions(parsed.Errors);
    }

    /// <summary>The last of the targets that were asked for.</summary>
    public string Target => Arguments.GetArguments("target").LastOrDefault() ?? "Rehearse";

    /// <summary>The options of the command line.</summary>
    public BuildOptions Options { get; }

    /// <summary>The settings of the environment, read when first asked for: tests and packages need none.</summary>
    /// <exception cref="ConfigurationException">Settings are missing, wrong or unknown; all are named.</exception>
    public EnvironmentSettings Settings => _settings.Value;

    /// <summary>Where things lie.</summary>
    public Layout Layout { get; }

    /// <summary>The last lines of the output.</summary>
    public ClosingLines Closing { get; }

    /// <summary>The clock of waits.</summary>
    public TimeProvider Time { get; }

    /// <summary>The build server that runs this, if one does.</summary>
    public BuildServer Server { get; }

    /// <summary>What the output goes to.</summary>
    public Screen Screen { get; }

    /// <summary>The environment variable that the settings name for a secret; null where they name none, or are not right.</summary>
    internal string? NamedSecret => SettingsIfRight?.Aws.ExternalId?.Variable;

    /// <summary>The names of the site; none where the settings name none, or are not right.</summary>
    internal IReadOnlyList<SiteHost> SiteHosts => SettingsIfRight?.ResolveNames().Hosts ?? [];

    /// <summary>Starts programs and awaits their end.</summary>
    internal ProgramRunner Programs { get; }

    /// <summary>Starts and stops the local cloud.</summary>
    internal LocalCloudControl LocalCloud { get; }

    /// <summary>Packs the site.</summary>
    internal SitePacker Sites { get; }

    /// <summary>The packed site, once <c>Build</c> has run.</summary>
    internal SitePackage? Package { get; set; }

    /// <summary>The image that the site's is built upon, once <c>Bake-Base-AMI</c> has run.</summary>
    internal SiteImage? BaseImage { get; set; }

    /// <summary>The image of the packed site, once <c>Bake-AMI</c> has run.</summary>
    internal SiteImage? Image { get; set; }

    /// <summary>What the test of the image said, once <c>Serverspec-Test</c> has run.</summary>
    internal ImageTestResult? Tested { get; set; }

    /// <summary>The version of the image that is deployed; null where only the image tells.</summary>
    internal AppVersion? DeployedVersion => Image?.Version ?? Options.AppVersion ?? Tested?.Version;

    /// <summary>Whether an image is made: not where one is named that comes from elsewhere.</summary>
    internal bool BakesImages => Options.Ami is null && !Settings.Image.IsFromElsewhere;

    /// <summary>The AWS calls of the operation that ended last, retries included.</summary>
    internal int LatestApiCalls => ((HostLog)ServiceProvider.GetService(typeof(IRunLog))!).LatestApiCalls;

    /// <summary>What any run is told.</summary>
    internal RunOptions RunOptions => Told(new RunOptions());

    /// <summary>What Deploy-Staging is told.</summary>
    internal DeployStagingOptions DeployStagingOptions =>
        Told(
            new DeployStagingOptions
            {
                Image = Image?.Id ?? Options.Ami ?? Tested?.Image,
                Version = Image?.Version ?? Options.AppVersion,
                Replace = Options.Replace,
                Keep = Options.Keep,
                AllowUntested = Options.AllowUntested,
            }
        );

    /// <summary>What Switch is told.</summary>
    internal SwitchOptions SwitchOptions => Told(new SwitchOptions { To = Options.To?.ToString() });

    /// <summary>What Clean is told.</summary>
    internal CleanOptions CleanOptions => Told(new CleanOptions { To = Options.To?.ToString() });

    /// <summary>What Provision is told.</summary>
    internal ProvisionOptions ProvisionOptions => Told(new ProvisionOptions());

    /// <summary>The settings of the environment; under <c>local</c> with the local cloud started, and its address in them.</summary>
    internal async Task<EnvironmentSettings> EnvironmentAsync() =>
        Settings is { Cloud: Cloud.Local, Aws.EndpointUrl: null }
            ? Settings with
            {
                Aws = Settings.Aws with { EndpointUrl = (await LocalCloud.EnsureRunningAsync()).Address },
            }
            : Settings;

    /// <summary>Where images come from.</summary>
    internal async Task<IImageWorkshop> WorkshopAsync() => await ImageWorkshop.ForAsync(this, await EnvironmentAsync());

    /// <summary>A path of the settings file, which is meant against the file's own directory.</summary>
    internal string FromSettingsFile(string path) => Path.GetFullPath(path, Path.GetDirectoryName(SettingsFile.Path(Options, Layout))!);

    // Targets that need no settings run without them; the others tell what is wrong.
    private EnvironmentSettings? SettingsIfRight
    {
        get
        {
            try
            {
                return Settings;
            }
            catch (Exception wrong) when (wrong is ConfigurationException or OptionsException)
            {
                return null;
            }
        }
    }

    private T Told<T>(T options)
        where T : RunOptions =>
        options with
        {
            PlanOnly = Options.Plan,
            Confirm = Options.Confirm,
            BreakLock = Options.BreakLock,
            WaitForLock = Options.WaitForLock ? LongestWait : TimeSpan.Zero,
        };

    /// <summary>The site of the settings.</summary>
    /// <param name="release">The number that its pages show; 0 for none.</param>
    /// <exception cref="SiteException">The settings name no site.</exception>
    internal SitePackRequest SiteRequest(int release = 0)
    {
        var file = SettingsFile.Path(Options, Layout);
        var path =
            Settings.Site.Path ?? throw new SiteException($"site.path: missing in {Layout.Display(file)}; name the directory of the site.");
        return new SitePackRequest
        {
            Path = FromSettingsFile(path),
            Command = Settings.Site.Command,
            Version = Options.AppVersion?.ToString(),
            Release = release,
        };
    }

    private void RefuseWrongOptions(IReadOnlyList<string> errors)
    {
        // Options that beat settings are checked with them, whatever the target: a mistyped one must not pass unseen.
        if (Options.Config is not null || Options.Settings.Count > 0)
        {
            try
            {
                _ = Settings;
            }
            catch (ConfigurationException wrong)
            {
                errors = [.. errors, .. wrong.Errors.Select(error => error.ToString())];
            }
            catch (OptionsException wrong)
            {
                errors = [.. errors, .. wrong.Errors];
            }
        }

        if (errors.Count > 0)
        {
            throw new OptionsException(errors);
        }
    }
}
