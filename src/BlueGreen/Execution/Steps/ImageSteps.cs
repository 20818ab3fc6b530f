using Amazon.EC2.Model;
using BlueGreen.Aws;
using BlueGreen.Planning;

namespace BlueGreen.Execution.Steps;

/// <summary>Deletes images that are kept no longer.</summary>
internal sealed class ImageSteps(RunParts run)
{
    // One call for both: a run that died between two would leave snapshots that nothing names any more.
    public async Task DeleteAsync(DeleteImage step, CancellationToken cancellationToken)
    {
        try
        {
            await run.ChangeAsync(
                    "ec2:DeregisterImage",
                    token =>
                        run.Aws.Ec2.DeregisterImageAsync(
                            new DeregisterImageRequest { ImageId = step.Image.ToString(), DeleteAssociatedSnapshots = true },
                            token
                        ),
                    cancellationToken
                )
                .ConfigureAwait(false);
            run.Log.Tell($"{step.Image}: deleted");
        }
        catch (AwsCallException exception) when (exception.ErrorCode.StartsWith("InvalidAMIID", StringComparison.Ordinal))
        {
            run.Log.Detail($"{step.Image}: gone already");
        }
    }
}
