using Build.Options;
using Build.Terminal;
using Cake.BlueGreen;
using Cake.Common.Diagnostics;
using Cake.Frosting;

namespace Build.Tasks;

/// <summary>Tells what was live when.</summary>
[TaskName("History")]
[TaskDescription("Tells what was live when, who switched it, from which commit, how long it took")]
public sealed class HistoryTask : AsyncFrostingTask<BuildContext>
{
    /// <inheritdoc/>
    public override async Task RunAsync(BuildContext context)
    {
        var history = await context.BlueGreenHistoryAsync(await context.EnvironmentAsync());
        if (context.Options.Output == OutputForm.Text)
        {
            foreach (var line in HistoryLines.Of(history))
            {
                context.Information("{0}", line);
            }
        }
    }
}
