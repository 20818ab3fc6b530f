using BlueGreen.Naming;

namespace BlueGreen.State.Record;

/// <summary>
/// The two TXT records <c>_bluegreen.&lt;environment&gt;.&lt;domain&gt;</c> as read: lock, intent and fence in one. See
/// <c>docs/decisions/0002-state-in-aws.md</c>.
/// </summary>
/// <param name="Public">The lock; null before the first run.</param>
/// <param name="Private">The intent and the last switch; null before the first run.</param>
public sealed record EnvironmentRecord(PublicRecord? Public, PrivateRecord? Private)
{
    /// <value>A value under the record's name that this version can't read; null where there is none.</value>
    public string? Unreadable { get; init; }

    /// <summary>Reads the record out of both zones.</summary>
    public static EnvironmentRecord Read(ZoneRecords? publicZone, ZoneRecords? privateZone, HostName name)
    {
        var publicText = Txt(publicZone, name);
        var privateText = Txt(privateZone, name);
        var publicRecord = publicText is null ? null : PublicRecord.TryParse(publicText);
        var privateRecord = privateText is null ? null : PrivateRecord.TryParse(privateText);
        return new EnvironmentRecord(publicRecord, privateRecord)
        {
            Unreadable =
                publicText is not null && publicRecord is null ? publicText
                : privateText is not null && privateRecord is null ? privateText
                : null,
        };
    }

    private static string? Txt(ZoneRecords? zone, HostName name) =>
        zone?.Of(name).FirstOrDefault(record => record.Type == "TXT") is { Values: [var value, ..] } ? value : null;

    /// <value>What the holder of the public record is about; null until it has said so in the private one.</value>
    public Intent? IntentOfHolder => Public is { } held && Private is { } said && said.Epoch == held.Epoch ? said.Intent : null;

    /// <value>
    /// Whether the live names may have moved without all that belongs to it. The private record of the same epoch without an intent says that
    /// everything was done and only the public one was not freed.
    /// </value>
    public bool IsHalfDone =>
        Public is { Phase: RecordPhase.Switching } lockRecord && !(Private is { Intent: null } done && done.Epoch == lockRecord.Epoch);

    /// <value>
    /// What a switch or rollback that did not end was about, whatever its epoch: a rollback that died right after its live batch has not written the
    /// private record, and what that says is still the switch that it undid. A run that only puts right what it finds names no release to come from:
    /// it moves nothing, and leaves the way back as it is.
    /// </value>
    public Intent? UnfinishedMove =>
        Private?.Intent is { Operation: OperationKind.Switch or OperationKind.Rollback, From: not null, To: not null } intent
            ? intent
            : null;

    /// <value>The release that Rollback makes live: what was live before the move that is unfinished, else before the last one.</value>
    public ReleaseName? WayBack =>
        UnfinishedMove switch
        {
            { Operation: OperationKind.Rollback } rollback => rollback.To,
            { } move => move.From,
            null => Private?.LastSwitch?.From,
        };
}
