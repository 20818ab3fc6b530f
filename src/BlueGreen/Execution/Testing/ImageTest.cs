using System.Globalization;
using BlueGreen.Aws;
using BlueGreen.Execution.Baking;
using BlueGreen.Execution.Steps;
using BlueGreen.Guards;
using BlueGreen.Images;
using BlueGreen.Naming;

namespace BlueGreen.Execution.Testing;

/// <summary>Tests an image on a throw-away machine, writes on the image what was found, and leaves nothing else, however it ends.</summary>
internal sealed class ImageTest(RunParts run, IImageTester tester, TestImageOptions options)
{
    private readonly Leftovers leftovers = new(run);
    private readonly SiteImages images = new(run);

    /// <exception cref="RefusedException">The image did not pass, or could not be tested.</exception>
    public async Task<ImageTestResult> RunAsync(CancellationToken cancellationToken)
    {
        var started = run.Time.GetTimestamp();
        ThrowAwayKey.RemoveForgotten();
        await leftovers.RemoveExpiredAsync(cancellationToken).ConfigureAwait(false);
        var reader = new ImageReader(run.Aws, run.Calls, run.Names);
        var wanted =
            options.Image
            ?? await reader.NamedAsync(run.Settings.Image, cancellationToken).ConfigureAwait(false)
            ?? throw new RefusedException(ImageRefusals.NoneNamed());
        var image = await reader.ToTestAsync(wanted, cancellationToken).ConfigureAwait(false);
        switch (ImageTestDecision.Decide(wanted, image, run.Settings, options))
        {
            case ImageTestDecision.Refuse refuse:
                throw new RefusedException(refuse.Refusal);
            case ImageTestDecision.Skip skip:
                run.Log.Tell(skip.Why);
                return Result(image!, tested: false, skip.Why, checks: 0, started);
            case ImageTestDecision.Test test:
                var checks = await TestAsync(test.Image, cancellationToken).ConfigureAwait(false);
                var summary = string.Create(CultureInfo.InvariantCulture, $"{test.Image.Id}: passed {checks} checks");
                run.Log.Tell(summary);
                return Result(test.Image, tested: true, summary, checks, started);
            case var other:
                throw new InvalidOperationException($"Nobody knows the decision {other.GetType().Name}.");
        }
    }

    private async Task<int> TestAsync(TestedImage image, CancellationToken cancellationToken)
    {
        if (tester.FindMissing() is { } missing)
        {
            throw new RefusedException(ImageRefusals.ProgramMissing(missing));
        }

        var sites = new BuildSiteReader(run.Aws, run.Calls, run.Names, run.Settings);
        var site =
            await sites.FindAsync(cancellationToken).ConfigureAwait(false)
            ?? throw new RefusedException(ImageRefusals.NoSubnet(run.Names.Vpc, run.Names.Subnets));
        var runner =
            await sites.RunnerAsync(cancellationToken).ConfigureAwait(false)
            ?? throw new RefusedException(ImageRefusals.RunnerUnknown("checkip.amazonaws.com did not answer"));
        using var key = ThrowAwayKey.Make();
        try
        {
            var machine = await new ThrowAwayMachine(run, new ObjectMaker(run), image, options)
                .StartAsync(site, runner, key.File, tester, cancellationToken)
                .ConfigureAwait(false);
            return await JudgeAsync(image.Id, await tester.TestAsync(machine, cancellationToken).ConfigureAwait(false))
                .ConfigureAwait(false);
        }
        finally
        {
            key.Dispose();
            await RemoveAsync().ConfigureAwait(false);
        }
    }

    // What was found is written whatever stops the run meanwhile.
    private async Task<int> JudgeAsync(ImageId image, ImageVerdict verdict)
    {
        switch (verdict)
        {
            case ImageVerdict.Passed passed:
                await MarkAsync(image, passed: true, passed.Checks).ConfigureAwait(false);
                return passed.Checks;
            case ImageVerdict.Failed failed:
                await MarkAsync(image, passed: false, failed.Checks).ConfigureAwait(false);
                throw new RefusedException(ImageRefusals.ChecksFailed(image, failed.Checks, failed.FailedChecks));
            case ImageVerdict.Unreachable unreachable:
                throw new RefusedException(ImageRefusals.Unreachable(image, unreachable.Why));
            case ImageVerdict.NotTested not:
                throw new RefusedException(ImageRefusals.TestsDidNotRun(image, not.Why));
            default:
                throw new InvalidOperationException($"Nobody knows the verdict {verdict.GetType().Name}.");
        }
    }

    private Task MarkAsync(ImageId image, bool passed, int checks) =>
        images.MarkTestedAsync(
            image,
            passed,
            string.Create(
                CultureInfo.InvariantCulture,
                $"{checks} checks{(options.SpecsHash is { } specs ? $" of specs {specs}" : string.Empty)}"
            ),
            CancellationToken.None
        );

    // An interrupted run removes it too; and that it can't must not hide what was found.
    private async Task RemoveAsync()
    {
        try
        {
            await leftovers.RemoveOwnAsync(CancellationToken.None).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is AwsCallException or WaitTimeoutException)
        {
            run.Log.Warn(
                $"what the test made was not removed ({exception.Message}); the machine ends by itself, and a later test removes the rest"
            );
        }
    }

    private ImageTestResult Result(TestedImage image, bool tested, string summary, int checks, long started) =>
        new(image.Id, options.Version ?? image.Version, tested, summary, checks, run.Time.GetElapsedTime(started), run.Calls.Count);
}
