namespace Scenarios.Campaigning;

/// <summary>What came of a history.</summary>
internal sealed class Chronicle
{
    /// <value>Operations that were run.</value>
    public int Operations { get; set; }

    /// <value>Those that did what they say.</value>
    public int Successes { get; set; }

    /// <value>How often each code was given.</value>
    public SortedDictionary<string, int> Refusals { get; } = new(StringComparer.Ordinal);

    /// <value>How often each mishap came to pass.</value>
    public SortedDictionary<string, int> Mishaps { get; } = new(StringComparer.Ordinal);

    /// <value>What was broken; null where nothing was.</value>
    public string? Broken { get; set; }

    /// <summary>Adds another history's.</summary>
    public void Add(Chronicle other)
    {
        Operations += other.Operations;
        Successes += other.Successes;
        foreach (var (code, count) in other.Refusals)
        {
            Refusals[code] = Refusals.GetValueOrDefault(code) + count;
        }

        foreach (var (mishap, count) in other.Mishaps)
        {
            Mishaps[mishap] = Mishaps.GetValueOrDefault(mishap) + count;
        }
    }
}
