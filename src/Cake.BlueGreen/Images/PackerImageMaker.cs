using System.Text.Json;
using BlueGreen.Images;
using Cake.BlueGreen.Packer;
using Cake.BlueGreen.Tooling;
using Cake.Core;
using Cake.Core.IO;

namespace Cake.BlueGreen.Images;

/// <summary>Bakes images with Packer.</summary>
/// <param name="context">The Cake context.</param>
/// <param name="settings">The template.</param>
internal sealed class PackerImageMaker(ICakeContext context, BakeImageSettings settings) : IImageMaker
{
    private readonly PackerBuilder _packer = new(context);

    private FilePath Manifest =>
        settings.Results.MakeAbsolute(context.Environment).CombineWithFilePath($"packer-{KindName(settings.Source.Kind)}.json");

    public MissingProgram? FindMissing() =>
        _packer.FindMissing(new PackerBuildSettings { Template = settings.Template, Manifest = Manifest })?.ToProgram();

    public async Task<MakingOutcome> MakeAsync(ImageOrder order, CancellationToken cancellationToken)
    {
        context.FileSystem.GetDirectory(Manifest.GetDirectory()).Create();
        try
        {
            // Packer is waited for even when this run is stopped: it removes what it made.
            return await Task.Run(() => Build(order), CancellationToken.None).ConfigureAwait(false);
        }
        catch (PackerException failure)
        {
            return new MakingOutcome.Failed(failure.Errors.Count > 0 ? failure.Errors : [failure.Message]);
        }
    }

    private MakingOutcome Build(ImageOrder order)
    {
        new PackerInitializer(context).Initialize(
            new PackerInitSettings
            {
                Template = settings.Template,
                Plugins = settings.Plugins,
                Launcher = settings.Launcher,
            }
        );
        var built = _packer.Build(
            new PackerBuildSettings
            {
                Template = settings.Template,
                Plugins = settings.Plugins,
                Variables = Variables(order),
                Manifest = Manifest,
                Launcher = settings.Launcher,
                EnvironmentVariables = Environment(order),
            }
        );
        return built.Images.FirstOrDefault(image => image.Region == order.Region) is { } image
            ? new MakingOutcome.Made(image.Id)
            : new MakingOutcome.Failed([
                $"Packer made no image in {order.Region}, only in {string.Join(", ", built.Images.Select(made => made.Region))}",
            ]);
    }

    private Dictionary<string, string> Variables(ImageOrder order)
    {
        var variables = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["region"] = order.Region,
            ["ec2_endpoint"] = order.Endpoint?.OriginalString.TrimEnd('/') ?? string.Empty,
            ["subnet_id"] = order.Subnet,
            ["ssh_cidrs"] = JsonSerializer.Serialize(order.RunnerCidrs),
            ["ssh_username"] = order.SshUser,
            ["image_name"] = order.Name,
            ["environment"] = order.Environment,
            ["version"] = order.Source.Version.ToString(),
            ["content_hash"] = order.Source.ContentHash,
            ["commit"] = order.Source.Commit,
            ["manifest"] = Manifest.FullPath,
        };
        foreach (var (name, value) in settings.Variables)
        {
            variables[name] = value;
        }

        return variables;
    }

    private static Dictionary<string, string> Environment(ImageOrder order)
    {
        var variables = new Dictionary<string, string>(order.Credentials, StringComparer.Ordinal);
        if (order.Endpoint is not null)
        {
            // What is not AWS is near: Packer's own 2 to 15 s between two looks would be most of a bake.
            variables["AWS_POLL_DELAY_SECONDS"] = "1";
            // As long as Packer's own looks would wait for an image: a local cloud may run at the pace of AWS.
            variables["AWS_MAX_ATTEMPTS"] = "1800";
        }

        return variables;
    }

    private static string KindName(ImageKind kind) => kind == ImageKind.Base ? "base" : "site";
}
