using Amazon.EC2.Model;
using BlueGreen.Images;
using BlueGreen.Naming;
using Scenarios.Worlds;

namespace Scenarios.Testing;

/// <summary>Stands for Packer: makes an image with the tags that its template would give it.</summary>
internal sealed class Maker(World world) : IImageMaker
{
    public MissingProgram? Missing { get; init; }

    /// <value>Why it fails; null where it does not.</value>
    public string? Error { get; init; }

    /// <value>What it was asked for.</value>
    public List<ImageOrder> Orders { get; } = [];

    public MissingProgram? FindMissing() => Missing;

    public async Task<MakingOutcome> MakeAsync(ImageOrder order, CancellationToken cancellationToken)
    {
        Orders.Add(order);
        if (Error is not null)
        {
            return new MakingOutcome.Failed([Error]);
        }

        var made = await world.Admin.Aws.Ec2.RegisterImageAsync(
            new RegisterImageRequest { Name = order.Name, RootDeviceName = "/dev/xvda" },
            cancellationToken
        );
        await world.Admin.Aws.Ec2.CreateTagsAsync(
            new CreateTagsRequest
            {
                Resources = [made.ImageId],
                Tags =
                [
                    new Tag("bluegreen:environment", order.Environment),
                    new Tag("bluegreen:kind", order.Source.Kind == ImageKind.Base ? "base" : "site"),
                    new Tag("bluegreen:version", order.Source.Version.ToString()),
                    new Tag("bluegreen:content-hash", order.Source.ContentHash),
                ],
            },
            cancellationToken
        );
        return new MakingOutcome.Made(ImageId.Parse(made.ImageId));
    }
}
