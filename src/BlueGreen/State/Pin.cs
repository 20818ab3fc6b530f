using System.Globalization;

namespace BlueGreen.State;

/// <summary>
/// A group that may not scale in: its minimum was raised, and what it was before is kept in the tag <c>bluegreen:pinned</c>,
/// so that any later run can put it back.
/// </summary>
/// <param name="OriginalMinimum">The minimum before.</param>
/// <param name="PinnedMinimum">The minimum that was set; a person who has changed it since keeps his own.</param>
/// <param name="Suspended">The scaling processes that the pin suspended; those that were suspended before are not among them.</param>
public sealed record Pin(int OriginalMinimum, int PinnedMinimum, IReadOnlyList<string> Suspended)
{
    /// <summary>Reads the tag's value; null when it is not one that this tool wrote.</summary>
    public static Pin? TryParse(string? text)
    {
        var fields = (text ?? string.Empty)
            .Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(field => field.Split('=', 2))
            .Where(field => field.Length == 2)
            .GroupBy(field => field[0], StringComparer.Ordinal)
            .ToDictionary(field => field.Key, field => field.First()[1], StringComparer.Ordinal);

        return
            fields.TryGetValue("min", out var min)
            && fields.TryGetValue("pinned", out var pinned)
            && int.TryParse(min, NumberStyles.None, CultureInfo.InvariantCulture, out var original)
            && int.TryParse(pinned, NumberStyles.None, CultureInfo.InvariantCulture, out var raised)
            ? new Pin(
                original,
                raised,
                fields.TryGetValue("suspended", out var names) ? names.Split(',', StringSplitOptions.RemoveEmptyEntries) : []
            )
            : null;
    }

    /// <summary>The tag's value: <c>min=1 pinned=3 suspended=AlarmNotification,ScheduledActions</c>.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"min={OriginalMinimum} pinned={PinnedMinimum}")
        + (Suspended.Count == 0 ? string.Empty : $" suspended={string.Join(',', Suspended)}");
}
