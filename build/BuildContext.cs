using Build.LocalCloud;
using Build.Options;
using Build.Processes;
using Build.Site;
using Cake.Core;
using Cake.Frosting;

namespace Build;

/// <summary>What every task is given: the options, the places, and the means to start programs.</summary>
public sealed class BuildContext : FrostingContext
{
    /// <summary>Reads the options; any that is wrong or unknown ends the run before the first task.</summary>
    /// <param name="context">Cake's context.</param>
    /// <param name="layout">Where things lie.</param>
    /// <param name="closing">The last lines of the output.</param>
    /// <param name="time">The clock of waits.</param>
    /// <exception cref="OptionsException">Options are wrong or unknown; all are named.</exception>
    public BuildContext(ICakeContext context, Layout layout, ClosingLines closing, TimeProvider time)
        : base(context)
    {
        Layout = layout = layout with { Working = context.Environment.WorkingDirectory.FullPath };
        Closing = closing;
        Time = time;
        Options = OptionParser.Parse(context.Arguments.GetArguments(), TargetNames.All);
        Programs = new ProgramRunner(context.Log);
        LocalCloud = new LocalCloudControl(layout, time, context.Log);
        Sites = new SitePacker(Programs, layout);
    }

    /// <summary>The options of the command line.</summary>
    public BuildOptions Options { get; }

    /// <summary>Where things lie.</summary>
    public Layout Layout { get; }

    /// <summary>The last lines of the output.</summary>
    public ClosingLines Closing { get; }

    /// <summary>The clock of waits.</summary>
    public TimeProvider Time { get; }

    /// <summary>Starts programs and awaits their end.</summary>
    internal ProgramRunner Programs { get; }

    /// <summary>Starts and stops the local cloud.</summary>
    internal LocalCloudControl LocalCloud { get; }

    /// <summary>Packs the site.</summary>
    internal SitePacker Sites { get; }

    /// <summary>The settings file: <c>--config</c>, or <c>bluegreen.json</c> at the root.</summary>
    public string ConfigFile => Options.Config is { } named ? Layout.FromCaller(named) : Layout.DefaultConfig;

    /// <summary>The site to pack.</summary>
    internal SitePackRequest SiteRequest() =>
        new() { Path = Path.Combine(Layout.Working, "samples", "londontamed"), Version = Options.AppVersion?.ToString() };
}
