using BlueGreen;
using BlueGreen.Configuration;
using BlueGreen.Status;
using Build.Options;
using Build.Terminal;
using Cake.BlueGreen;
using Cake.Frosting;

namespace Build.Tasks;

/// <summary>Tells what is live.</summary>
[TaskName("Status")]
[TaskDescription("Tells what is live, what is on staging, and who holds the environment (--watch, --output=json)")]
public sealed class StatusTask : AsyncFrostingTask<BuildContext>
{
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromSeconds(5);

    /// <inheritdoc/>
    public override async Task RunAsync(BuildContext context)
    {
        var settings = await context.EnvironmentAsync();
        var report = await context.BlueGreenStatusAsync(settings);
        if (context.Options.Watch)
        {
            await WatchAsync(context, settings, report);
        }
        else if (context.Options.Output == OutputForm.Text)
        {
            StatusView.Show(context, report);
        }
    }

    // The result and the journal keep the first look; the others are for the eye.
    private static async Task WatchAsync(BuildContext context, EnvironmentSettings settings, StatusReport report)
    {
        var operations = new BlueGreenOperations(
            settings,
            new OperationContext { Log = new SilentLog(), WorkingDirectory = context.Layout.Working }
        );
        var view = new StatusView(context);
        while (true)
        {
            view.Update(report);
            await Task.Delay(BetweenLooks, context.Time);
            report = await operations.StatusAsync();
        }
    }
}
