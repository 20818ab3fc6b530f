using System.Globalization;
using BlueGreen.Guards;
using BlueGreen.Naming;

namespace BlueGreen.Images;

/// <summary>The refusals about images: BG8nn.</summary>
internal static class ImageRefusals
{
    private const string NoneMade = "No image was made.";
    private const string NothingMade = "Nothing was made.";
    private const string NothingLeft = "The machine, its key and its security group are removed; nothing was deployed.";

    public static Refusal NotRegistered() =>
        new(
            "BG801",
            "Only the local cloud takes an image that holds nothing; on AWS it must be baked.",
            NoneMade,
            "Bake it with Bake-AMI, or name one that is there with --ami=ID."
        );

    public static Refusal NoneFits(string filter, string owner) =>
        new(
            "BG802",
            $"No image of {owner} that is available has a name like {filter} in this region.",
            NothingMade,
            "Correct image.filter or image.owner, or the region; or leave both out, to have the image baked."
        );

    public static Refusal NoParameter(string parameter) =>
        new(
            "BG803",
            $"There is no parameter {parameter} in this region's Systems Manager.",
            NothingMade,
            "Correct image.ssmParameter or the region, or put an image's id there."
        );

    public static Refusal ParameterIsNoImage(string parameter) =>
        new(
            "BG804",
            $"The parameter {parameter} does not hold the id of an image.",
            NothingMade,
            $"Put the id there and nothing else: {ImageId.Expected}."
        );

    public static Refusal ProgramMissing(MissingProgram program) =>
        new(
            "BG805",
            $"{program.Name} is not on this machine. Looked for {string.Join(", ", program.Looked)}.",
            NothingMade,
            $"Install it ({program.Install}), or let ./build.sh --install-tools do so; or name an image that is there with --ami=ID."
        );

    public static Refusal NotBaked(string name, IReadOnlyList<string> errors) =>
        new(
            "BG806",
            $"The image {name} was not baked: {string.Join("; ", errors)}",
            "No image was made and nothing was deployed; what the bake made was removed.",
            "Mend the cause in the template or what it runs, then run this again."
        );

    public static Refusal NoSubnet(string vpc, IReadOnlyList<string> subnets) =>
        new(
            "BG807",
            $"There is no VPC {vpc} with a subnet {string.Join(" or ", subnets)}, in which a machine could be started.",
            NothingMade,
            "Run Provision, which makes them, or name the existing ones under `names` in the settings."
        );

    public static Refusal RunnerUnknown(string why) =>
        new(
            "BG808",
            $"Nobody told under which address AWS sees this machine ({why}), and SSH is let in from nowhere else.",
            NothingMade,
            "Name its address block with access.runnerCidrs in the settings."
        );

    public static Refusal Missing(ImageId image) =>
        new(
            "BG809",
            $"Serverspec-Test refused: image {image} does not exist in this region, or may not be seen by this account.",
            NothingMade,
            "Check the id and the region."
        );

    public static Refusal NotAvailable(TestedImage image) =>
        new(
            "BG810",
            $"Serverspec-Test refused: image {image.Id} is {image.State}, not available.",
            NothingMade,
            "Wait until it is available; bake it again if it failed."
        );

    public static Refusal ChecksFailed(ImageId image, int checks, IReadOnlyList<string> failed) =>
        new(
            "BG811",
            string.Create(CultureInfo.InvariantCulture, $"Image {image} failed its tests: {failed.Count} of {checks} checks."),
            $"It is tagged as failed. {NothingLeft}",
            $"Mend the image or what is checked, then run this again:{string.Concat(failed.Select(check => $"\n- {check}"))}"
        );

    public static Refusal Unreachable(ImageId image, string why) =>
        new(
            "BG812",
            $"Image {image} was not tested: the machine that runs it could not be reached by SSH: {why}",
            $"Nothing is known of the image, and its tags are as they were. {NothingLeft}",
            "See that the image starts SSH, that image.sshUser is a user of it, and that access.runnerCidrs is where this machine's connections come from."
        );

    public static Refusal TestsDidNotRun(ImageId image, string why) =>
        new(
            "BG813",
            $"Image {image} was not tested: the tests themselves did not run: {why}",
            $"Nothing is known of the image, and its tags are as they were. {NothingLeft}",
            "Mend the specs, then run this again."
        );

    public static Refusal MachineEnded(ImageId image, string why) =>
        new(
            "BG814",
            $"Image {image} was not tested: the machine that runs it did not start, or ended: {why}",
            $"Nothing is known of the image, and its tags are as they were. {NothingLeft}",
            "Mend the cause, then run this again."
        );

    public static Refusal NoneNamed() =>
        new(
            "BG815",
            "Serverspec-Test refused: no image is named, and none was baked.",
            NothingMade,
            "Bake one with Bake-AMI, or name one with --ami or image.id."
        );
}
