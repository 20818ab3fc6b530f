using BlueGreen.Naming;
using BlueGreen.State;

namespace BlueGreen.DeployStaging;

/// <summary>Which version a deployment is about.</summary>
internal static class DeployedVersion
{
    /// <summary>What was asked for, else what the image says of itself.</summary>
    public static AppVersion? Of(DeployFacts facts, DeployStagingOptions options) => options.Version ?? facts.Image?.Version;

    /// <summary>Whether that group holds just what was asked for, so that a deployment is done or can go on from there.</summary>
    public static bool IsIn(Group group, DeployFacts facts, DeployStagingOptions options) =>
        facts.Image is { } image
        && group.Image == image.Id
        && group.Version == Of(facts, options)
        && group is { Deleting: false, LiveAt: null };
}
