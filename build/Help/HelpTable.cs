namespace Build.Help;

/// <summary>The help of every target, in the order in which a person meets them.</summary>
internal static class HelpTable
{
    /// <summary>What every target that asks AWS takes.</summary>
    public static readonly IReadOnlyList<string> OfEnvironment = ["config", "cloud", "domain", "environment", "region"];

    /// <summary>What every target that changes an environment takes beside those.</summary>
    public static readonly IReadOnlyList<string> OfChange = ["plan", "confirm", "wait-for-lock", "break-lock"];

    /// <summary>What every target takes.</summary>
    public static readonly IReadOnlyList<string> OfAll = ["output", "install-tools"];

    public static IReadOnlyList<HelpSection> Sections { get; } =
    [
        new(
            "Look",
            [
                new(
                    "Status",
                    "Tells what is live, what is on staging, where the names lead, how every instance is, and who holds the environment. Changes nothing, refuses nothing.",
                    ["watch"],
                    [
                        new("--target=Status", "what is there now"),
                        new("--target=Status --watch", "the same, kept current until Ctrl+C"),
                        new("--target=Status --output=json", "for a program"),
                    ]
                ),
                new(
                    "History",
                    "Tells what was live when, who switched it, from which commit and how long that took, as far back as images are kept. Read from tags, so from any machine.",
                    [],
                    [new("--target=History", "the newest first"), new("--target=History --output=json", "for a program")]
                ),
            ]
        ),
        new(
            "Release",
            [
                new(
                    "Deploy-Staging",
                    "Puts a version on the staging side: builds, bakes and tests its image first, unless --ami names one. Refuses while staging is occupied, unless --replace. What a failed deployment made is removed. The live names are not touched.",
                    ["ami", "app-version", "desired", "launch", "replace", "keep", "allow-untested"],
                    [
                        new("--target=Deploy-Staging", "the site of the settings"),
                        new("--target=Deploy-Staging --ami=ami-0123456789abcdef0 --app-version=v7", "an image from elsewhere"),
                        new("--target=Deploy-Staging --plan", "what would be done"),
                    ]
                )
                {
                    Changes = true,
                },
                new(
                    "Validate-Staging",
                    "Checks that staging is fit to become live: its version, its instances one by one, what it answers, and the checks of your own (validate.checks). Changes nothing.",
                    ["app-version"],
                    [new("--target=Validate-Staging --app-version=v7", "and that it holds v7")]
                ),
                new(
                    "Switch",
                    "Makes the version on staging live, watches it for the bake time, and switches back by itself when it fails. With --to it may be repeated: a version that is live already is success without a change. Refuses unless staging has as many healthy instances as live wants, and the checks of your own pass.",
                    ["to", "bake-time", "strategy", "visitors"],
                    [
                        new("--target=Switch --to=v7", "safe to run again, as in a build"),
                        new("--target=Switch --to=v7 --plan", "what would be done"),
                        new("--target=Switch --to=v7 --confirm", "the same, and then asked whether to do it"),
                        new("--target=Switch --to=v7 --bake-time=10m", "watch it for longer"),
                        new("--target=Switch --visitors", "in the local cloud, with every request counted"),
                    ]
                )
                {
                    Changes = true,
                },
                new(
                    "Rollback",
                    "Makes live again what was live before the last switch, also one that is unfinished. Repeated, it changes nothing. Needs the former group still there, healthy.",
                    ["visitors"],
                    [new("--target=Rollback", "at once"), new("--target=Rollback --plan", "whether there is a way back, and which")]
                )
                {
                    Changes = true,
                },
                new(
                    "Clean",
                    "Removes the former version from staging once it is drained, and images beyond the newest that are kept. After that there is no way back but a new deployment.",
                    ["to", "visitors"],
                    [
                        new("--target=Clean", "once the new version is trusted"),
                        new("--target=Clean --to=v8", "a version on staging that was never live"),
                    ]
                )
                {
                    Changes = true,
                },
                new(
                    "Release",
                    "From the source to the live site: Deploy-Staging, Validate-Staging, Switch. Cleaning stays a step of its own.",
                    ["ami", "app-version", "desired", "launch", "replace", "keep", "allow-untested", "bake-time", "strategy"],
                    [
                        new("--target=Release", "the whole way"),
                        new("--target=Release --ami=ami-0123456789abcdef0 --app-version=v7", "with an image from elsewhere"),
                    ]
                )
                {
                    Changes = true,
                },
            ]
        ),
        new(
            "Make",
            [
                new(
                    "Provision",
                    "Makes what is missing of the environment: network, security group, role, key pair, load balancers, zones, records. What is there already it never changes; it tells how it differs.",
                    ["load-balancer"],
                    [new("--target=Provision --plan", "what would be made"), new("--target=Provision", "safe to run again")]
                )
                {
                    Changes = true,
                },
                new(
                    "Build",
                    "Builds and packs the site of the settings. Its version is its content hash, or --app-version.",
                    ["config", "app-version"],
                    [new("--target=Build", "into artifacts/site")]
                )
                {
                    AsksAws = false,
                },
                new(
                    "Bake-Base-AMI",
                    "Provides the base image, which images of the site stand on; skipped where there is one.",
                    [],
                    [new("--target=Bake-Base-AMI", "usually run by Bake-AMI")]
                ),
                new(
                    "Bake-AMI",
                    "Provides the image of the packed site; skipped where an image of the same content is there.",
                    ["app-version"],
                    [new("--target=Bake-AMI", "after Build")]
                ),
                new(
                    "Serverspec-Test",
                    "Tests the image on a throw-away instance, and writes what came out on it.",
                    ["app-version", "ami"],
                    [new("--target=Serverspec-Test", "after Bake-AMI")]
                ),
            ]
        ),
        new(
            "Try",
            [
                new(
                    "Rehearse",
                    "Shows the whole chain in the local cloud: provision, deploy, switch, roll back, switch, clean. What runs when no target is named. Refuses on aws.",
                    ["config", "domain", "speed"],
                    [
                        new("", "no account, nothing to configure"),
                        new("--target=Rehearse --domain=example.com", "with your names"),
                        new("--target=Rehearse --speed=1", "at the pace of AWS, with its TTLs and drain times: about half an hour"),
                    ]
                )
                {
                    AsksAws = false,
                },
                new(
                    "Local-Cloud",
                    "Starts the local cloud, or says where it runs.",
                    ["speed"],
                    [
                        new("--target=Local-Cloud", "stays until it is stopped"),
                        new("--target=Local-Cloud --speed=1", "at the pace of AWS; one that runs at another is restarted on its data"),
                    ]
                )
                {
                    AsksAws = false,
                },
                new("Local-Cloud-Stop", "Stops the local cloud; what is in it is kept.", [], [new("--target=Local-Cloud-Stop", "")])
                {
                    AsksAws = false,
                },
            ]
        ),
        new(
            "Develop",
            [
                new("Test", "Runs all tests of this repository.", [], [new("--target=Test", "")]) { AsksAws = false },
                new(
                    "Pack",
                    "Makes the packages: the addin, and the local cloud as a .NET tool.",
                    [],
                    [new("--target=Pack", "into artifacts/packages")]
                )
                {
                    AsksAws = false,
                },
                new("Bench", "Measures, and prints what it measured.", [], [new("--target=Bench", "")]) { AsksAws = false },
                new(
                    "Campaign",
                    "Runs random operations with random mishaps, and tells what broke and from which seed.",
                    ["runs", "seed"],
                    [new("--target=Campaign --runs=10000 --seed=7", "")]
                )
                {
                    AsksAws = false,
                },
            ]
        ),
    ];

    /// <summary>The help of one target; null where there is none.</summary>
    public static TargetHelp? Find(string name) =>
        Sections.SelectMany(section => section.Targets).FirstOrDefault(help => help.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
}

/// <summary>Targets that serve one purpose.</summary>
/// <param name="Title">What for.</param>
/// <param name="Targets">The targets.</param>
internal sealed record HelpSection(string Title, IReadOnlyList<TargetHelp> Targets);
