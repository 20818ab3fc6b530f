using BlueGreen.State;

namespace BlueGreen.Aws;

/// <summary>
/// The same alias record, spelled differently. Route 53 knows neither case nor final dot in an alias's target, and tells it back in one form
/// whatever was sent.
/// </summary>
/// <remarks>
/// Some endpoints that stand in for AWS remember every CREATE for ever and refuse one that they have seen before, though the same batch deletes
/// what stands there: a way back would end at them. Sent in another spelling it is new to them, and the same to Route 53.
/// </remarks>
internal static class AliasSpellings
{
    private static readonly IReadOnlyList<Func<string, string>> Spellings =
    [
        name => name.TrimEnd('.') + ".",
        name => name.TrimEnd('.').ToUpperInvariant(),
        name => name.TrimEnd('.').ToUpperInvariant() + ".",
    ];

    /// <summary>Whether a refusal contradicts its own batch: it says that a record is there which the batch deletes.</summary>
    public static bool Contradicts(string refusal, IReadOnlyList<RecordChange> changes) =>
        refusal.Contains("already exists", StringComparison.OrdinalIgnoreCase)
        && changes.Any(change => Moves(change) && refusal.Contains(change.After!.Name.TrimEnd('.'), StringComparison.OrdinalIgnoreCase));

    /// <summary>The batch with the targets of its moving aliases in each other spelling.</summary>
    public static IEnumerable<IReadOnlyList<RecordChange>> Of(IReadOnlyList<RecordChange> changes) =>
        Spellings.Select(spell =>
            (IReadOnlyList<RecordChange>)
                [.. changes.Select(change => Moves(change) ? change with { After = Spelled(change.After!, spell) } : change)]
        );

    private static bool Moves(RecordChange change) => change is { Before: not null, After.Alias: not null };

    private static RecordSet Spelled(RecordSet record, Func<string, string> spell) =>
        record with
        {
            Alias = record.Alias! with { DnsName = spell(record.Alias.DnsName) },
        };
}
