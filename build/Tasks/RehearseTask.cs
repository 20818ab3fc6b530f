using BlueGreen.Configuration;
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

        var workshop = await context.WorkshopAsync();
        var rehearsal = new ReleaseChain(context, await context.EnvironmentAsync(), workshop);
        string? live = null;
        try
        {
            live = await rehearsal.RunAsync();
        }
        finally
        {
            Close(context, rehearsal.Steps, live, workshop.WhyNoMachines);
        }
    }

    private static void Close(BuildContext context, IReadOnlyList<RehearsedStep> steps, string? live, string? whyNoMachines)
    {
        ResultFile.Write(
            context.Layout,
            "Rehearse",
            new RehearsalResult(
                SchemaVersion: 1,
                "Rehearse",
                live is not null,
                Machines: whyNoMachines is null,
                live,
                steps,
                new RehearsedTraffic(0, 0)
            )
        );
        context.Closing.Add(string.Empty);
        foreach (var line in RehearsalTable.Lines(steps))
        {
            context.Closing.Add(line);
        }

        context.Closing.Add(string.Empty);
        context.Closing.Add(
            live is null
                ? "The rehearsal failed; the error above says why. The next one starts from what is there."
                : $"{live} is live, staging is clean.{(whyNoMachines is null ? string.Empty : $" machines not rehearsed: {whyNoMachines}.")}"
        );
    }
}
