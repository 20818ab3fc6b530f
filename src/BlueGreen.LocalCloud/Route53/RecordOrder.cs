namespace BlueGreen.LocalCloud.Route53;

/// <summary>The order of lists: by name with labels reversed, then by type, then by set identifier.</summary>
internal sealed class RecordOrder : IComparer<RecordSet>
{
    public static RecordOrder Instance { get; } = new();

    public int Compare(RecordSet? x, RecordSet? y) => (x, y) is ({ } a, { } b) ? Compare(a.Key, b.Key) : 0;

    public static int Compare(RecordKey a, RecordKey b)
    {
        var byName = string.CompareOrdinal(RecordName.SortKey(a.Name), RecordName.SortKey(b.Name));
        if (byName != 0)
        {
            return byName;
        }

        var byType = string.CompareOrdinal(a.Type, b.Type);
        return byType != 0 ? byType : string.CompareOrdinal(a.SetIdentifier ?? "", b.SetIdentifier ?? "");
    }
}
