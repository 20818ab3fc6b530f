namespace BlueGreen.Reporting.Pages;

/// <summary>A stretch of time that bars are drawn on.</summary>
/// <param name="From">Its beginning.</param>
/// <param name="Length">How long it is; never 0.</param>
internal sealed record Axis(DateTimeOffset From, TimeSpan Length)
{
    private const int MostTicks = 6;

    private static readonly double[] Steps =
    [
        0.1,
        0.2,
        0.5,
        1,
        2,
        5,
        10,
        15,
        30,
        60,
        120,
        300,
        600,
        900,
        1800,
        3600,
        7200,
        14400,
        43200,
        86400,
    ];

    public static Axis Of(DateTimeOffset from, DateTimeOffset to) => new(from, to > from ? to - from : TimeSpan.FromSeconds(1));

    /// <summary>The axis that a chapter's steps and instances are drawn on.</summary>
    public static Axis Of(RunChapter chapter) =>
        Of(
            chapter.BeganAt,
            chapter
                .Steps.Select(step => step.StartedAt + step.Duration)
                .Concat(chapter.Instances.Select(seen => seen.At))
                .Append(chapter.BeganAt + chapter.Duration)
                .Max()
        );

    /// <summary>Whether that moment is on it.</summary>
    public bool Holds(DateTimeOffset time) => time >= From && time <= From + Length;

    public double Share(DateTimeOffset time) => Math.Clamp((time - From) / Length, 0, 1);

    /// <summary>Times worth a line, each with what is written at it.</summary>
    public IEnumerable<(double Share, string Label)> Ticks()
    {
        var step = Steps.FirstOrDefault(step => Length.TotalSeconds / step <= MostTicks, Length.TotalSeconds / MostTicks);
        for (var at = 0.0; at <= Length.TotalSeconds; at += step)
        {
            yield return (
                at / Length.TotalSeconds,
                at == 0 ? "0" : Markup.Duration(TimeSpan.FromSeconds(at)).Replace(".0 s", " s", StringComparison.Ordinal)
            );
        }
    }

    /// <summary>The tick labels, as a row above bars.</summary>
    public string Render() =>
        $"""<div class="axis" aria-hidden="true">{Markup.Join(Ticks(), tick => $"""<span style="left:{Markup.Percent(tick.Share)}">{Markup.Text(tick.Label)}</span>""")}</div>""";
}
