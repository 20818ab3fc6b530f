using BlueGreen.Configuration;
using BlueGreen.Reporting;
using Build.LocalCloud;
using Build.Options;

namespace Build.Rehearsal;

/// <summary>Operations in the local cloud while a client uses the site and counts.</summary>
internal static class Visited
{
    private const string SeriesName = "load.jsonl";

    /// <summary>Carries an operation out; with <c>--visitors</c> under load, whose sums the closing lines tell and the report shows.</summary>
    /// <param name="context">The run.</param>
    /// <param name="operation">The operation, which is given the environment.</param>
    /// <exception cref="OptionsException">There is nowhere for visitors to go.</exception>
    public static async Task RunAsync(BuildContext context, Func<EnvironmentSettings, Task> operation)
    {
        var settings = await context.EnvironmentAsync();
        if (!context.Options.Visitors)
        {
            await operation(settings);
            return;
        }

        await using var visitors = await VisitorsAsync(context, settings);
        await visitors.ComeAsync();
        try
        {
            await operation(settings);
            _ = await visitors.LeaveAsync();
        }
        finally
        {
            context.Closing.Add(string.Empty);
            foreach (var line in (await visitors.CutShortAsync()).Lines())
            {
                context.Closing.Add(line);
            }
        }
    }

    /// <summary>What a client in that local cloud is told; null where it has no machines.</summary>
    /// <param name="context">The run.</param>
    /// <param name="settings">The environment, with the local cloud's address.</param>
    public static async Task<LoadRequest?> RequestAsync(BuildContext context, EnvironmentSettings settings)
    {
        var cloud = settings.Aws.EndpointUrl!;
        return await DataPlane.OfAsync(cloud) is { Machines: true, Enter: { } enter } ? Request(context, settings, cloud, enter) : null;
    }

    private static async Task<LoadVisitors> VisitorsAsync(BuildContext context, EnvironmentSettings settings)
    {
        if (settings.Cloud != Cloud.Local)
        {
            throw new OptionsException(["--visitors: the settings say cloud: aws, whose visitors come by themselves; leave it out."]);
        }

        return await RequestAsync(context, settings) is { } request
            ? new LoadVisitors(request with { Fewest = 0 }, context.Time)
            : throw new OptionsException([
                $"--visitors: there is nothing to visit: {(await DataPlane.OfAsync(settings.Aws.EndpointUrl!)).Why}; leave it out.",
            ]);
    }

    private static LoadRequest Request(BuildContext context, EnvironmentSettings settings, Uri cloud, string enter) =>
        new()
        {
            Cloud = cloud,
            Enter = enter,
            Program = LocalCloudProgram.Find(context.Layout, AppContext.BaseDirectory).Path,
            Urls = [.. settings.ResolveNames().Hosts.Select(host => $"http://{host.Live}{settings.Validate.Path}")],
            SeriesFile = Path.Combine(context.Layout.Results, SeriesName),
            ShownSeries = context.Layout.Display(Path.Combine(context.Layout.Results, SeriesName)),
            Results = context.Layout.Results,
        };
}
