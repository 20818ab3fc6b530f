using BlueGreen.State;

namespace BlueGreen.History;

/// <summary>Makes a history of what tags say. Pure.</summary>
internal static class HistoryReader
{
    // The group, the image and the mark are written by one step, not at one moment.
    private static readonly TimeSpan SameMove = TimeSpan.FromMinutes(1);

    public static IReadOnlyList<HistoryEntry> Read(HistoryFacts facts)
    {
        var entries = new List<HistoryEntry>();
        foreach (var image in facts.Images)
        {
            entries.AddRange(image.Marks.Select(mark => Entry(image, mark)));
            Add(entries, image.Version, image.LiveAt, image.Id.ToString(), image.Commit);
        }

        foreach (var group in facts.Groups)
        {
            Add(entries, group.Version?.ToString() ?? group.Name.ToString(), group.LiveAt, group.Image?.ToString(), commit: null);
        }

        IReadOnlyList<HistoryEntry> newest = [.. entries.OrderByDescending(entry => entry.LiveAt)];
        return [.. newest.Select((entry, index) => index == 0 ? entry : entry with { LiveFor = newest[index - 1].LiveAt - entry.LiveAt })];
    }

    private static void Add(List<HistoryEntry> entries, string version, DateTimeOffset? liveAt, string? image, string? commit)
    {
        if (liveAt is { } at && !entries.Exists(entry => entry.Version == version && (entry.LiveAt - at).Duration() < SameMove))
        {
            entries.Add(new HistoryEntry(version, at, LiveFor: null) { Image = image, Commit = commit });
        }
    }

    private static HistoryEntry Entry(MarkedImage image, LiveMark mark) =>
        new(image.Version, mark.At, LiveFor: null)
        {
            Operation = mark.Operation,
            By = mark.By,
            Where = mark.Where,
            From = mark.From,
            Took = mark.Took,
            Commit = image.Commit,
            Image = image.Id.ToString(),
        };
}
