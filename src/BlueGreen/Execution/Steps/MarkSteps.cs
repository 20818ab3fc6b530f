using Amazon.EC2.Model;
using BlueGreen.Aws;
using BlueGreen.Planning;
using BlueGreen.State;
using BlueGreen.State.Record;

namespace BlueGreen.Execution.Steps;

/// <summary>Writes what became of a version on its group and image.</summary>
internal sealed class MarkSteps(RunParts run, GroupTags tags)
{
    public async Task MarkLiveAsync(MarkLive step, CancellationToken cancellationToken)
    {
        var now = run.Clock.Now;
        var image = step.Image is null ? Task.CompletedTask : MarkImageAsync(step, now, cancellationToken);
        await Task.WhenAll(tags.WriteAsync(cancellationToken, (step.Group, Tags.LiveAt, Tags.Time(now))), image).ConfigureAwait(false);
    }

    private LiveMark? Mark(MarkLive step, DateTimeOffset now)
    {
        if (step.Former || run.Lock.Intent is not { } intent)
        {
            return null;
        }

        // Else a switch that failed, and has gone back by itself.
        var asIntended = intent.To?.Group == step.Group.ToString();
        return new LiveMark(
            now,
            (asIntended ? intent.Operation : OperationKind.Rollback).ToString(),
            intent.Who,
            intent.Where,
            (asIntended ? intent.From : intent.To)?.Version,
            run.Time.GetElapsedTime(run.Began)
        );
    }

    public Task MarkDeployedAsync(MarkDeployed step, CancellationToken cancellationToken) =>
        tags.RemoveAsync(step.Group, Tags.Deploying, cancellationToken);

    // An image of another account can't be tagged, and one that was deregistered is gone: neither makes the version less live.
    private async Task MarkImageAsync(MarkLive step, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var marks = new List<Tag> { new(Tags.LiveAt, Tags.Time(now)) };
        if (Mark(step, now) is { } mark)
        {
            marks.Add(new Tag(mark.Key, mark.Value));
        }

        try
        {
            await run
                .Calls.RunAsync(
                    "ec2:CreateTags",
                    token =>
                        run.Aws.Ec2.CreateTagsAsync(
                            new CreateTagsRequest { Resources = [step.Image.ToString()], Tags = [.. marks] },
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
