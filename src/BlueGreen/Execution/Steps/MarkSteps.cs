using Amazon.EC2.Model;
using BlueGreen.Aws;
using BlueGreen.Planning;
using BlueGreen.State;

namespace BlueGreen.Execution.Steps;

/// <summary>Writes what became of a version on its group and image.</summary>
internal sealed class MarkSteps(RunParts run, GroupTags tags)
{
    public async Task MarkLiveAsync(MarkLive step, CancellationToken cancellationToken)
    {
        var now = Tags.Time(run.Clock.Now);
        var image = step.Image is null ? Task.CompletedTask : MarkImageAsync(step, now, cancellationToken);
        await Task.WhenAll(tags.WriteAsync(cancellationToken, (step.Group, Tags.LiveAt, now)), image).ConfigureAwait(false);
    }

    public Task MarkDeployedAsync(MarkDeployed step, CancellationToken cancellationToken) =>
        tags.RemoveAsync(step.Group, Tags.Deploying, cancellationToken);

    // An image of another account can't be tagged, and one that was deregistered is gone: neither makes the version less live.
    private async Task MarkImageAsync(MarkLive step, string now, CancellationToken cancellationToken)
    {
        try
        {
            await run
                .Calls.RunAsync(
                    "ec2:CreateTags",
                    token =>
                        run.Aws.Ec2.CreateTagsAsync(
                            new CreateTagsRequest { Resources = [step.Image.ToString()], Tags = [new Tag(Tags.LiveAt, now)] },
                            token
                        ),
                    cancellationToken
                )
                .ConfigureAwait(false);
        }
        catch (AwsCallException exception) when (!exception.UnknownOutcome)
        {
            run.Log.Warn($"{step.Image}: not marked as live ({exception.Message})");
        }
    }
}
