using BlueGreen.Configuration;
using BlueGreen.Guards;
using BlueGreen.Naming;

namespace BlueGreen.Images;

/// <summary>Whether an image is tested.</summary>
internal abstract record ImageTestDecision
{
    private const string Passed = "passed";

    private ImageTestDecision() { }

    public static ImageTestDecision Decide(ImageId wanted, TestedImage? image, EnvironmentSettings settings, TestImageOptions options)
    {
        if (image is null)
        {
            return new Refuse(ImageRefusals.Missing(wanted));
        }

        if (!string.Equals(image.State, "available", StringComparison.Ordinal))
        {
            return new Refuse(ImageRefusals.NotAvailable(image));
        }

        if (!settings.Image.IsTested)
        {
            return new Skip($"{image.Id}: not tested, since image.tests says {ImageSettings.NoTests}");
        }

        // What was made elsewhere was tested with specs that nobody here knows.
        var isKnownGood =
            string.Equals(image.Tested, Passed, StringComparison.Ordinal)
            && (
                !image.IsMadeHere
                || options.SpecsHash is not { } specs
                || image.TestedWith?.EndsWith(specs, StringComparison.Ordinal) == true
            );
        return isKnownGood ? new Skip($"{image.Id}: has passed its tests before") : new Test(image);
    }

    /// <summary>It is tested.</summary>
    public sealed record Test(TestedImage Image) : ImageTestDecision;

    /// <summary>It needs no test.</summary>
    public sealed record Skip(string Why) : ImageTestDecision;

    /// <summary>It can't be tested.</summary>
    public sealed record Refuse(Refusal Refusal) : ImageTestDecision;
}
