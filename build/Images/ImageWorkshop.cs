using BlueGreen.Configuration;
using Build.LocalCloud;
using Cake.BlueGreen.Tooling;

namespace Build.Images;

/// <summary>Chooses where images come from.</summary>
internal static class ImageWorkshop
{
    /// <param name="context">The options, and Cake's context.</param>
    /// <param name="settings">The environment; under <c>local</c> its cloud is running.</param>
    public static async Task<IImageWorkshop> ForAsync(BuildContext context, EnvironmentSettings settings)
    {
        if (settings.Cloud != Cloud.Local)
        {
            return new MachineWorkshop(context, settings, launcher: null);
        }

        var plane = await DataPlane.OfAsync(settings.Aws.EndpointUrl!);
        return plane is { Machines: true, Enter: { } enter }
            ? new MachineWorkshop(context, settings, new ToolLauncher(enter))
            : new RegisteringWorkshop(context, settings, (plane.Why ?? "the local cloud has no machines").TrimEnd('.'));
    }
}
