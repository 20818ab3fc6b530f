using BlueGreen.Guards;
using BlueGreen.Reporting;
using BlueGreen.Status;
using Cake.BlueGreen;
using Cake.Common.Diagnostics;

namespace Build.Ci;

/// <summary>What a build server is told when the last target has ended.</summary>
/// <param name="context">The run.</param>
/// <param name="server">The build server.</param>
internal sealed class Closing(BuildContext context, BuildServer server)
{
    /// <param name="failure">Why the run failed; null where it did not.</param>
    public async Task TellAsync(Exception? failure)
    {
        var files = new ReportFiles(context.Layout.Results);
        files.Refresh();
        if (!server.IsPresent)
        {
            return;
        }

        var chapters = files.Chapters;
        if (chapters.Count > 0)
        {
            if (await StatusAsync() is { } status)
            {
                server.Came(status);
            }

            foreach (var chapter in chapters.Where(chapter => chapter.Outcome == ChapterOutcome.Done))
            {
                server.Figure($"{chapter.Target}.seconds", chapter.Duration.TotalSeconds);
                server.Figure($"{chapter.Target}.apiCalls", chapter.Calls?.ApiCalls ?? 0);
            }

            server.Publish(context.Layout.Results);
        }

        if (failure is not null)
        {
            Tell(failure, chapters);
        }
    }

    private void Tell(Exception failure, IReadOnlyList<RunChapter> chapters)
    {
        var refusals = Refusals(failure).ToList();
        foreach (var refusal in refusals)
        {
            server.Refused(refusal);
        }

        if (refusals.Count == 0)
        {
            server.Failed(
                chapters is [.., { Outcome: ChapterOutcome.Failed } last] ? last.Target : "Build",
                failure.GetBaseException().Message
            );
        }
    }

    private static IEnumerable<Refusal> Refusals(Exception failure) =>
        failure switch
        {
            RefusedException refused => refused.Refusals,
            AggregateException many => many.InnerExceptions.SelectMany(Refusals),
            { InnerException: { } inner } => Refusals(inner),
            _ => [],
        };

    // What a run has left is told even where the run failed; that it can't be told must not hide why.
    private async Task<StatusReport?> StatusAsync()
    {
        try
        {
            return await context.BlueGreenStatusAsync(await context.EnvironmentAsync());
        }
        catch (Exception second)
        {
            context.Warning("The state after this run could not be read: {0}", second.Message);
            return null;
        }
    }
}
