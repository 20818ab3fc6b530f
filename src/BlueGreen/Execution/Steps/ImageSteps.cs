using Amazon.EC2.Model;
using BlueGreen.Aws;
using BlueGreen.Planning;

namespace BlueGreen.Execution.Steps;

/// <summary>Deletes images that are kept no longer.</summary>
internal sealed class ImageSteps(RunParts run)
{
    public async Task DeleteAsync(DeleteImage step, CancellationToken cancellationToken)
    {
        await run.ChangeAsync(
                "ec2:DeregisterImage",
                token => run.Aws.Ec2.DeregisterImageAsync(new DeregisterImageRequest { ImageId = step.Image.ToString() }, token),
                cancellationToken
            )
            .ConfigureAwait(false);
        foreach (var snapshot in step.Snapshots)
        {
            await DeleteSnapshotAsync(snapshot, cancellationToken).ConfigureAwait(false);
        }

        run.Log.Tell($"{step.Image}: deleted");
    }

    private async Task DeleteSnapshotAsync(string snapshot, CancellationToken cancellationToken)
    {
        try
        {
            await run.ChangeAsync(
                    "ec2:DeleteSnapshot",
                    token => run.Aws.Ec2.DeleteSnapshotAsync(new DeleteSnapshotRequest { SnapshotId = snapshot }, token),
                    cancellationToken
                )
                .ConfigureAwait(false);
        }
        catch (AwsCallException exception) when (exception.ErrorCode is "InvalidSnapshot.InUse" or "InvalidSnapshot.NotFound")
        {
            run.Log.Detail($"{snapshot}: {exception.ErrorCode}");
        }
    }
}
