using BlueGreen.Configuration;
using Build.Images;
using Build.Rehearsal;
using Cake.Core;
using Cake.Frosting;

namespace Build.Tasks;

/// <summary>Shows the whole chain in the local cloud.</summary>
[TaskName("Rehearse")]
[TaskDescription("Shows the whole chain in the local cloud: provision, deploy, switch, roll back, switch, clean")]
public sealed class RehearseTask : AsyncFrostingTask<BuildContext>
{
    /// <inheritdoc/>
    public override async Task RunAsync(BuildContext context)
    {
        if (context.Settings.Cloud != Cloud.Local)
        {
            throw new CakeException(
                "BG901 Rehearse refused: the settings say cloud: aws, and a rehearsal deploys several releases. Nothing was done. Rehearse with --cloud=local."
            );
        }

        var settings = await context.EnvironmentAsync();
        var workshop = await context.WorkshopAsync();
        await using var visitors = await VisitorsAsync(context, settings, workshop);
        var rehearsal = new ReleaseChain(context, settings, workshop, visitors);
        string? live = null;
        try
        {
            live = await rehearsal.RunAsync();
        }
        finally
        {
            Close(context, rehearsal.Steps, await visitors.CutShortAsync(), live, workshop.WhyNoMachines);
        }
    }

    private static async Task<IVisitors> VisitorsAsync(BuildContext context, EnvironmentSettings settings, IImageWorkshop workshop) =>
        workshop.WhyNoMachines is null && await Visited.RequestAsync(context, settings) is { } request
            ? new LoadVisitors(request, context.Time)
            : new NoVisitors();

    private static void Close(
        BuildContext context,
        IReadOnlyList<RehearsedStep> steps,
        RehearsedTraffic traffic,
        string? live,
        string? whyNoMachines
    )
    {
        ResultFile.Write(
            context.Layout,
            "Rehearse",
            new RehearsalResult(SchemaVersion: 1, "Rehearse", live is not null, Machines: whyNoMachines is null, live, steps, traffic)
        );
        context.Closing.Add(string.Empty);
        foreach (var line in RehearsalTable.Lines(steps))
        {
            context.Closing.Add(line);
        }

        context.Closing.Add(string.Empty);
        foreach (var line in traffic.Lines())
        {
            context.Closing.Add(line);
        }

        context.Closing.Add(
            live is null ? "The rehearsal failed; the error above says why. The next one starts from what is there."
            : whyNoMachines is null ? $"{live} is live, staging is clean."
            : $"{live} is live, staging is clean; machines not rehearsed: {whyNoMachines}."
        );
    }
}
