using System.Globalization;
using System.Net;

namespace BlueGreen.Reporting.Pages;

/// <summary>Text and figures as they stand in a page.</summary>
internal static class Markup
{
    public static string Text(string? text) => WebUtility.HtmlEncode(text ?? string.Empty);

    /// <summary>A share of a whole as a CSS length.</summary>
    public static string Percent(double share) =>
        string.Create(CultureInfo.InvariantCulture, $"{Math.Clamp(double.IsFinite(share) ? share : 0, 0, 1) * 100:0.##}%");

    public static string Number(double number) => number.ToString("#,0", CultureInfo.InvariantCulture);

    public static string Plural(int count, string one, string many) => $"{Number(count)} {(count == 1 ? one : many)}";

    public static string Clock(DateTimeOffset time) =>
        time == default ? "unknown" : time.ToUniversalTime().ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture) + " UTC";

    /// <summary>A duration for people: <c>0.4 s</c>, <c>42 s</c>, <c>3 min 05 s</c>, <c>2 h 10 min</c>.</summary>
    public static string Duration(TimeSpan duration) =>
        duration switch
        {
            { TotalSeconds: < 9.95 } => string.Create(CultureInfo.InvariantCulture, $"{duration.TotalSeconds:0.0} s"),
            { TotalSeconds: < 59.5 } => string.Create(CultureInfo.InvariantCulture, $"{duration.TotalSeconds:0} s"),
            { TotalHours: < 1 } => string.Create(CultureInfo.InvariantCulture, $"{(int)duration.TotalMinutes} min {duration.Seconds:00} s"),
            { TotalDays: < 2 } => string.Create(CultureInfo.InvariantCulture, $"{(int)duration.TotalHours} h {duration.Minutes:00} min"),
            _ => string.Create(CultureInfo.InvariantCulture, $"{duration.TotalDays:0} days"),
        };

    public static string Join<T>(IEnumerable<T> items, Func<T, string> render) => string.Concat(items.Select(render));

    /// <summary>What a page and its summary call an outcome: a sign and a word, so that no meaning hangs on colour.</summary>
    public static (string Sign, string Word, string Class) Of(ChapterOutcome outcome) =>
        outcome switch
        {
            ChapterOutcome.Done => ("\u2714", "done", "good"),
            ChapterOutcome.Unchanged => ("\u2713", "no change", "calm"),
            ChapterOutcome.Planned => ("\u25B7", "plan only", "calm"),
            ChapterOutcome.Refused => ("\u25A0", "refused", "warn"),
            _ => ("\u2716", "failed", "bad"),
        };
}
