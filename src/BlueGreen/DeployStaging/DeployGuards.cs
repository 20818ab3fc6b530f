using BlueGreen.Configuration;
using BlueGreen.Guards;
using BlueGreen.Naming;
using BlueGreen.State;

namespace BlueGreen.DeployStaging;

/// <summary>Why a version must not be deployed to staging.</summary>
internal static class DeployGuards
{
    public static IEnumerable<Refusal> Check(
        Sides sides,
        DeployFacts facts,
        EnvironmentSettings settings,
        EnvironmentNames names,
        DeployStagingOptions options
    )
    {
        var (live, staging) = (sides.Live!, sides.Staging!);
        foreach (var refusal in CheckImage(facts, settings, options))
        {
            yield return refusal;
        }

        if (staging.Group is { } occupant && !options.Replace && !DeployedVersion.IsIn(occupant, facts, options))
        {
            yield return facts.Image is { } image
            && image.Id != occupant.Image
            && DeployedVersion.Of(facts, options) is { } version
            && version == occupant.Version
                ? DeployRefusals.NotWhatWasAskedFor(occupant, image.Id, version)
                : DeployRefusals.Occupied(staging);
        }

        if (live.Group is { Launch: LaunchSource.Other other } group)
        {
            yield return DeployRefusals.LaunchNotCopyable(group, other.What);
        }

        if (live.Group is { Launch: not LaunchSource.Other } source && facts.LiveLaunch is null)
        {
            yield return DeployRefusals.LaunchGone(source);
        }

        // Where something is live, its successor takes over what it has.
        if (live.Group is null)
        {
            foreach (var missing in CheckConventionalObjects(facts, names))
            {
                yield return missing;
            }
        }
    }

    private static IEnumerable<Refusal> CheckImage(DeployFacts facts, EnvironmentSettings settings, DeployStagingOptions options)
    {
        var wanted = options.Image ?? settings.Image.Id;
        if (wanted is null)
        {
            yield return DeployRefusals.NoImage();
            yield break;
        }

        var image = facts.Image;
        if (image is null)
        {
            yield return DeployRefusals.ImageMissing(wanted.Value);
            yield break;
        }

        if (!string.Equals(image.State, "available", StringComparison.Ordinal))
        {
            yield return DeployRefusals.ImageNotAvailable(image);
        }

        var mustBeTested = !options.AllowUntested && settings.Image.IsTested;
        if (mustBeTested && !string.Equals(image.Tested, "passed", StringComparison.Ordinal))
        {
            yield return DeployRefusals.ImageUntested(image);
        }

        if (DeployedVersion.Of(facts, options) is null)
        {
            yield return DeployRefusals.NoVersion(image.Id);
        }
    }

    private static IEnumerable<Refusal> CheckConventionalObjects(DeployFacts facts, EnvironmentNames names)
    {
        if (facts.SecurityGroup is null)
        {
            yield return CommonRefusals.Missing($"security group {names.SecurityGroup}");
        }

        if (!facts.HasInstanceProfile)
        {
            yield return CommonRefusals.Missing($"instance profile {names.Role}");
        }

        if (!facts.HasKeyPair)
        {
            yield return CommonRefusals.Missing($"key pair {names.KeyPair}");
        }
    }
}
