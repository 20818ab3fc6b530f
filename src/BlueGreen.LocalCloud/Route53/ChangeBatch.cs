using BlueGreen.LocalCloud.Wire;

namespace BlueGreen.LocalCloud.Route53;

/// <summary>Applies changes to a zone, all or none.</summary>
internal static class ChangeBatch
{
    private const int MostValues = 1000;

    /// <summary>The zone's records after the changes.</summary>
    /// <param name="zone">The zone, which is not changed.</param>
    /// <param name="changes">In the order of the batch.</param>
    /// <param name="aliasProblem">What is wrong with an alias's target, given the records after the changes; null where nothing is.</param>
    /// <exception cref="AwsException">Every reason why the batch is refused, in AWS's words.</exception>
    public static List<RecordSet> Apply(
        HostedZone zone,
        IReadOnlyList<Change> changes,
        Func<RecordSet, IReadOnlyCollection<RecordSet>, IEnumerable<string>> aliasProblem
    )
    {
        var records = zone.Records.ToDictionary(r => r.Key);
        var problems = new List<string>();
        if (changes.Sum(c => Math.Max(1, c.Set.Values.Count) * (c.Action == ChangeAction.Upsert ? 2 : 1)) > MostValues)
        {
            problems.Add($"Number of records limit of {MostValues} exceeded.");
        }

        problems.AddRange(Contradictions(changes));
        foreach (var change in changes)
        {
            problems.AddRange(Apply(zone, change, records));
        }

        var written = changes.Where(c => c.Action != ChangeAction.Delete).Select(c => c.Set).ToList();
        problems.AddRange(written.SelectMany(set => ZoneRules.Check(zone, set, records.Values)));
        problems.AddRange(written.Where(s => s.Alias is not null).SelectMany(set => aliasProblem(set, records.Values)));
        problems.AddRange(ZoneRules.CheckApex(zone, records.Values));
        return problems.Count == 0
            ? [.. records.Values.Order(RecordOrder.Instance)]
            : throw new AwsException("InvalidChangeBatch", $"[{string.Join(", ", problems.Distinct(StringComparer.Ordinal))}]");
    }

    private static List<string> Apply(HostedZone zone, Change change, Dictionary<RecordKey, RecordSet> records)
    {
        var set = change.Set;
        if (!RecordName.IsWithin(set.Name, zone.Name))
        {
            return [$"RRSet with DNS name {set.Name} is not permitted in zone {zone.Name}"];
        }

        if (change.Action == ChangeAction.Delete)
        {
            if (!records.TryGetValue(set.Key, out var present))
            {
                return [$"Tried to delete resource record set {set.Key} but it was not found"];
            }

            if (!present.Matches(set))
            {
                return [$"Tried to delete resource record set {set.Key} but the values provided do not match the current values"];
            }

            _ = records.Remove(set.Key);
            return [];
        }

        var invalid = RecordSetRules.CheckValues(set).ToList();
        if (invalid.Count > 0)
        {
            return invalid;
        }

        if (change.Action == ChangeAction.Create && records.ContainsKey(set.Key))
        {
            return [$"Tried to create resource record set {set.Key} but it already exists"];
        }

        records[set.Key] = set;
        return [];
    }

    // One set may be deleted and then made again; anything more in one batch has no order that means something.
    private static IEnumerable<string> Contradictions(IReadOnlyList<Change> changes) =>
        changes
            .GroupBy(c => c.Set.Key)
            .Where(g =>
                g.Count() > 1 && !(g.Count() == 2 && g.First().Action == ChangeAction.Delete && g.Last().Action != ChangeAction.Delete)
            )
            .Select(g => $"The request contains an invalid set of changes for a resource record set '{g.Key.Type} {g.Key.Name}'");
}
