using BlueGreen.Aws;
using BlueGreen.Guards;
using BlueGreen.Images;
using BlueGreen.Naming;

namespace BlueGreen.Execution.Baking;

/// <summary>Has an image made, where the environment's network is and as whom this run calls AWS.</summary>
internal sealed class ImageBakery(RunParts run, SiteImages images, IImageMaker maker)
{
    /// <exception cref="RefusedException">A program or the network is missing, or the image could not be made.</exception>
    public async Task<ImageId> MakeAsync(SiteImageSource source, CancellationToken cancellationToken)
    {
        if (maker.FindMissing() is { } missing)
        {
            throw new RefusedException(ImageRefusals.ProgramMissing(missing));
        }

        var order = await OrderAsync(source, cancellationToken).ConfigureAwait(false);
        run.Log.Tell($"{order.Name}: baking ...");
        var started = run.Time.GetTimestamp();
        switch (await maker.MakeAsync(order, cancellationToken).ConfigureAwait(false))
        {
            case MakingOutcome.Made made:
                run.Log.Tell($"{made.Image}: holds {source.Version}, baked in {run.Time.GetElapsedTime(started).TotalSeconds:0} s");
                return made.Image;
            case MakingOutcome.Failed failed:
                throw new RefusedException(ImageRefusals.NotBaked(order.Name, failed.Errors));
            case var other:
                throw new InvalidOperationException($"Nobody knows the outcome {other.GetType().Name}.");
        }
    }

    private async Task<ImageOrder> OrderAsync(SiteImageSource source, CancellationToken cancellationToken)
    {
        var reader = new BuildSiteReader(run.Aws, run.Calls, run.Names, run.Settings);
        var site = reader.FindAsync(cancellationToken);
        var runner = reader.RunnerAsync(cancellationToken);
        return new ImageOrder
        {
            Source = source,
            Name = images.NameOf(source),
            Environment = run.EnvironmentTag,
            Region = run.Aws.Region,
            Endpoint = AwsConnection.Ec2Endpoint(run.Settings),
            Subnet = (await site.ConfigureAwait(false) ?? throw NoSite()).Subnet,
            RunnerCidrs = await runner.ConfigureAwait(false) ?? throw NoRunner(),
            SshUser = run.Settings.Image.SshUser,
            Credentials = await AwsConnection.VariablesAsync(run.Settings).ConfigureAwait(false),
        };
    }

    private RefusedException NoSite() => new(ImageRefusals.NoSubnet(run.Names.Vpc, run.Names.Subnets));

    private static RefusedException NoRunner() => new(ImageRefusals.RunnerUnknown("checkip.amazonaws.com did not answer"));
}
