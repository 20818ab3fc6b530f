using BlueGreen.Guards;
using BlueGreen.Naming;
using BlueGreen.State;

namespace BlueGreen.DeployStaging;

/// <summary>The refusals of Deploy-Staging: BG3nn.</summary>
internal static class DeployRefusals
{
    private const string NothingMade = "Nothing was made.";

    public static Refusal Occupied(Side staging) =>
        new(
            "BG301",
            $"Deploy-Staging refused: staging holds {staging}{(staging.Group!.LiveAt is null ? string.Empty : ", the former live version and the way back")}.",
            NothingMade,
            "Run Clean first, or give --replace to remove it now."
        );

    public static Refusal NoImage() =>
        new(
            "BG302",
            "Deploy-Staging refused: no image is named.",
            NothingMade,
            "Bake one with Bake-AMI, or name one with --ami or image.id."
        );

    public static Refusal ImageMissing(ImageId image) =>
        new(
            "BG303",
            $"Deploy-Staging refused: image {image} does not exist in this region, or may not be seen by this account.",
            NothingMade,
            "Check the id and the region; bake the image with Bake-AMI."
        );

    public static Refusal ImageNotAvailable(ImageFacts image) =>
        new(
            "BG304",
            $"Deploy-Staging refused: image {image.Id} is {image.State}, not available.",
            NothingMade,
            "Wait until it is available; bake it again if it failed."
        );

    public static Refusal ImageUntested(ImageFacts image) =>
        new(
            "BG305",
            $"Deploy-Staging refused: image {image.Id} {(image.Tested is null ? "was not tested" : $"is tagged as tested with the result \"{image.Tested}\"")}.",
            NothingMade,
            "Run Serverspec-Test on it; or set image.tests to none, or give --allow-untested, to take it all the same."
        );

    public static Refusal NoVersion(ImageId image) =>
        new(
            "BG306",
            $"Deploy-Staging refused: the version in image {image} is not known.",
            NothingMade,
            "Give it with --app-version, or tag the image with bluegreen:version."
        );

    public static Refusal LaunchNotCopyable(Group live, string what) =>
        new(
            "BG307",
            $"Deploy-Staging refused: the live group {live.Name} launches its instances from {what}, which this tool can't give to a successor.",
            NothingMade,
            "Give the live group a launch template or a launch configuration."
        );

    public static Refusal NotWhatWasAskedFor(Group group, ImageId image, AppVersion version) =>
        new(
            "BG308",
            $"Deploy-Staging refused: {group.Name} on staging holds version {group.Version} with image {group.Image?.ToString() ?? "unknown"}, and {version} with {image} was asked for.",
            NothingMade,
            "Give --replace to remove it now, or deploy under another version."
        );

    public static Refusal Failed(GroupName group, string why, string left) =>
        new(
            "BG309",
            $"Deploy-Staging failed: {group}: {why}",
            $"The live side was not touched. {left}",
            "Mend the cause, then run Deploy-Staging again."
        );

    public static Refusal LaunchGone(Group live) =>
        new(
            "BG310",
            $"Deploy-Staging refused: the live group {live.Name} names {live.Launch}, which does not exist any more.",
            NothingMade,
            $"Give {live.Name} a launch template that exists: it could not replace an instance now either."
        );
}
