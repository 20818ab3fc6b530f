using System.Collections.Concurrent;
using BlueGreen.Reporting.Pages;

namespace BlueGreen.Reporting;

/// <summary>
/// The report of a run for people: <c>report.html</c>, one file that needs no network, and the same in short as <c>report.md</c>. A run is a process; each
/// operation in it adds a chapter and writes both anew.
/// </summary>
/// <param name="directory">Where they lie; made when needed.</param>
public sealed class ReportFiles(string directory)
{
    private static readonly ConcurrentDictionary<string, List<RunChapter>> Runs = new(StringComparer.Ordinal);

    /// <value>The chapters that this process has written there, in order.</value>
    public IReadOnlyList<RunChapter> Chapters
    {
        get
        {
            var chapters = ChaptersOf(directory);
            lock (chapters)
            {
                return [.. chapters];
            }
        }
    }

    /// <summary>Adds a chapter and writes the report.</summary>
    /// <param name="chapter">The chapter.</param>
    public void Add(RunChapter chapter)
    {
        var chapters = ChaptersOf(directory);
        lock (chapters)
        {
            // Looking twice in a row is looking once.
            if (chapters is [.., { Outcome: ChapterOutcome.Unchanged, Plan: null } last] && last.Target == chapter.Target)
            {
                chapters.RemoveAt(chapters.Count - 1);
            }

            chapters.Add(chapter);
            Write(chapters);
        }
    }

    /// <summary>Writes the report again: what is measured beside the operations, such as traffic, may have grown.</summary>
    public void Refresh()
    {
        var chapters = ChaptersOf(directory);
        lock (chapters)
        {
            if (chapters.Count > 0)
            {
                Write(chapters);
            }
        }
    }

    private void Write(List<RunChapter> chapters)
    {
        Directory.CreateDirectory(directory);
        var report = new RunReport([.. chapters], Traffic(chapters));
        RunFiles.WriteWhole(Path.Combine(directory, "report.html"), ReportPage.Render(report));
        RunFiles.WriteWhole(Path.Combine(directory, "report.md"), ReportMarkdown.Render(report));
    }

    // An older run may have left its series.
    private IReadOnlyList<TrafficPoint> Traffic(List<RunChapter> chapters)
    {
        var from = chapters.Min(chapter => chapter.BeganAt).ToUnixTimeMilliseconds();
        return [.. TrafficPoint.Read(Path.Combine(directory, TrafficPoint.FileName)).Where(point => point.T >= from)];
    }

    private static List<RunChapter> ChaptersOf(string directory) => Runs.GetOrAdd(Path.GetFullPath(directory), _ => []);
}

/// <summary>What a report is made of.</summary>
/// <param name="Chapters">The operations, in order; at least one.</param>
/// <param name="Traffic">What a client saw meanwhile; empty where none was sent.</param>
public sealed record RunReport(IReadOnlyList<RunChapter> Chapters, IReadOnlyList<TrafficPoint> Traffic);
