using BlueGreen.Naming;

namespace Build.Options;

/// <summary>Every option of the build, in the order of the help.</summary>
internal static class OptionTable
{
    public static IReadOnlyList<Option> All { get; } =
    [
        Option.Text("config", "FILE", "The settings file; default bluegreen.json.", (o, v) => o with { Config = v }),
        Option.Setting("cloud", "local|aws", "Which AWS: the embedded one or the real one."),
        Option.Setting("domain", "DOMAIN", "The site's domain."),
        Option.Setting("environment", "NAME", "The environment of the domain; default production."),
        Option.Setting("region", "REGION", "The AWS region."),
        Option.Setting("strategy", "AliasRecordUpdating|GroupSwitching|GroupUpdating|ListenerSwitching", "How a new version becomes live."),
        Option.Setting("launch", "Template|Configuration", "What a new group launches from."),
        Option.Setting("load-balancer", "Classic|Application|Network", "The kind that Provision makes."),
        Option.Setting("desired", "N", "The instances of a new group; default live's capacity."),
        Option.Setting("bake-time", "DURATION", "How long Switch watches the new live version, such as 90s; 0 for not at all."),
        Option.Identifier<AppVersion>("app-version", "VERSION", "The packed site's version.", (o, v) => o with { AppVersion = v }),
        Option.Identifier<ImageId>("ami", "ID", "The image to deploy; nothing is baked.", (o, v) => o with { Ami = v }),
        Option.Identifier<AppVersion>(
            "to",
            "VERSION",
            "The version that Switch makes live, or that Clean removes though it was never live.",
            (o, v) => o with { To = v }
        ),
        Option.Flag("plan", "Show what would be done, and stop.", (o, v) => o with { Plan = v }),
        Option.Flag("confirm", "Show the plan and ask before anything is changed; in a terminal only.", (o, v) => o with { Confirm = v }),
        Option.Flag("replace", "Deploy-Staging may replace what is on staging.", (o, v) => o with { Replace = v }),
        Option.Flag("keep", "A failed deployment keeps what it made.", (o, v) => o with { Keep = v }),
        Option.Flag("allow-untested", "Deploy an image that Serverspec has not tested.", (o, v) => o with { AllowUntested = v }),
        Option.Flag("break-lock", "Take the environment from a run that holds it.", (o, v) => o with { BreakLock = v }),
        Option.Flag("wait-for-lock", "Wait for a run that holds the environment.", (o, v) => o with { WaitForLock = v }),
        Option.Flag(
            "visitors",
            "In the local cloud, a client uses the site meanwhile and counts what fails.",
            (o, v) => o with { Visitors = v }
        ),
        Option.Number("speed", "Seconds of the local cloud in one of the machine's; default 20.", least: 1, (o, v) => o with { Speed = v }),
        Option.Number("runs", "How many operations Campaign runs; default 1000.", least: 1, (o, v) => o with { Runs = v }),
        Option.Number("seed", "Where Campaign begins; the same one runs the same; default 1.", least: 0, (o, v) => o with { Seed = v }),
        Option.Flag("watch", "Status looks again and again, until it is stopped.", (o, v) => o with { Watch = v }),
        Option.Choice<OutputForm>("output", "For people, or the target's result as JSON alone.", (o, v) => o with { Output = v }),
        Option.Flag(
            "install-tools",
            "Install what machines need and is missing (Debian, Ubuntu; root does so unasked).",
            (o, v) => o with { InstallTools = v }
        ),
    ];
}
