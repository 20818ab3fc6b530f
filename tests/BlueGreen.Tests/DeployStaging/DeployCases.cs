using BlueGreen.DeployStaging;
using BlueGreen.Planning;
using BlueGreen.State;
using BlueGreen.Tests.Builders;

namespace BlueGreen.Tests.DeployStaging;

/// <summary>A deployment of v7 that may be made, unless told otherwise.</summary>
internal static class DeployCases
{
    public static readonly DeployFacts Facts = new()
    {
        Image = new ImageFacts(The.Image("v7"), "available", The.Version("v7"), "passed"),
        LiveLaunch = new LaunchTraits { InstanceType = "m5.large", SecurityGroups = ["sg-1"] },
        LiveScaling = GroupScaling.None,
        LaunchNames = new HashSet<string>(StringComparer.Ordinal),
    };

    public static readonly DeployFacts FirstFacts = Facts with
    {
        LiveLaunch = null,
        SecurityGroup = "sg-1",
        HasInstanceProfile = true,
        HasKeyPair = true,
    };

    public static readonly DeployStagingOptions Options = new() { Image = The.Image("v7") };

    public static Decision Decide(SnapshotBuilder now, DeployFacts? facts = null, DeployStagingOptions? options = null) =>
        DeployDecision.Decide(now, facts ?? Facts, The.Settings, The.Names, options ?? Options);

    public static Plan Plan(SnapshotBuilder now, DeployFacts? facts = null, DeployStagingOptions? options = null) =>
        Decide(now, facts, options).ShouldProceed();
}
