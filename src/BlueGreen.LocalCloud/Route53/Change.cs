namespace BlueGreen.LocalCloud.Route53;

/// <summary>One step of a batch.</summary>
internal sealed record Change(ChangeAction Action, RecordSet Set)
{
    public override string ToString() => $"{Action.ToString().ToUpperInvariant()} {Set.Type} {Set.Name}";
}

internal enum ChangeAction
{
    Create,
    Delete,
    Upsert,
}
