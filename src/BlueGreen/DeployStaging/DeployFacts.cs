using BlueGreen.Naming;
using BlueGreen.State;

namespace BlueGreen.DeployStaging;

/// <summary>What Deploy-Staging needs to know beyond the environment's snapshot.</summary>
public sealed record DeployFacts
{
    /// <value>The image; null when it does not exist or may not be seen.</value>
    public required ImageFacts? Image { get; init; }

    /// <value>How live's instances are launched; null where nothing is live.</value>
    public required LaunchTraits? LiveLaunch { get; init; }

    /// <value>What acts on live's group; empty where nothing is live.</value>
    public required GroupScaling LiveScaling { get; init; }

    /// <value>Names of launch templates and launch configurations that are taken.</value>
    public required IReadOnlySet<string> LaunchNames { get; init; }

    /// <value>The conventional security group's id; null where there is none. Only asked where nothing is live.</value>
    public string? SecurityGroup { get; init; }

    /// <value>Whether the conventional instance profile exists. Only asked where nothing is live.</value>
    public bool HasInstanceProfile { get; init; }

    /// <value>Whether the conventional key pair exists. Only asked where nothing is live.</value>
    public bool HasKeyPair { get; init; }

    /// <value>The user data of the settings' file; null where none is named.</value>
    public UserData? UserData { get; init; }
}

/// <summary>An image as EC2 tells of it.</summary>
/// <param name="Id">The image.</param>
/// <param name="State"><c>available</c>, <c>pending</c>, <c>failed</c>, ...</param>
/// <param name="Version">Its tag <c>bluegreen:version</c>.</param>
/// <param name="Tested">Its tag <c>bluegreen:tested</c>: <c>passed</c>, <c>failed</c>; null where there is none.</param>
public sealed record ImageFacts(ImageId Id, string State, AppVersion? Version, string? Tested);
