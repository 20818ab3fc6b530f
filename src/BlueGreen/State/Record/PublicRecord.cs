using System.Globalization;
using BlueGreen.Naming;

namespace BlueGreen.State.Record;

/// <summary>
/// The environment record in the public zone: the lock. The world can read it, so it holds opaque values only.
/// </summary>
public sealed record PublicRecord
{
    /// <value>Rises by one with every holder: a change batch that carries an older one is refused by Route 53.</value>
    public required long Epoch { get; init; }

    /// <value>The run that wrote it.</value>
    public required RunId Run { get; init; }

    /// <value>How far that run had come.</value>
    public required RecordPhase Phase { get; init; }

    /// <value>Until when the run holds it, on Route 53's clock.</value>
    public required DateTimeOffset LeaseEnd { get; init; }

    /// <value>
    /// Which of its run's batches wrote it, from 1: no two batches write the same value, so what stands there tells which was the last.
    /// </value>
    public long Batch { get; init; }

    /// <summary>Whether a run holds it at that moment of Route 53's clock.</summary>
    public bool IsHeldAt(DateTimeOffset now) => Phase != RecordPhase.Free && now < LeaseEnd;

    /// <summary>Reads a TXT value; null when it is not one that this tool wrote.</summary>
    public static PublicRecord? TryParse(string value)
    {
        var fields = TxtFields.Parse(value);
        return
            fields.IsKnownForm
            && fields.Number("epoch") is { } epoch
            && RunId.TryParse(fields.Text("run"), out var run)
            && Enum.TryParse<RecordPhase>(fields.Text("phase"), ignoreCase: true, out var phase)
            && Enum.IsDefined(phase)
            && fields.Time("lease") is { } lease
            ? new PublicRecord
            {
                Epoch = epoch,
                Run = run,
                Phase = phase,
                LeaseEnd = lease,
                Batch = fields.Number("batch") ?? 0,
            }
            : null;
    }

    /// <summary>The TXT value, quoted as Route 53 wants it.</summary>
    public string ToTxt() =>
        TxtFields.Write(
            ("v", TxtFields.Form),
            ("epoch", Epoch.ToString(CultureInfo.InvariantCulture)),
            ("run", Run.ToString()),
            ("phase", Phase.ToString().ToLowerInvariant()),
            ("lease", TxtFields.Format(LeaseEnd)),
            ("batch", Batch.ToString(CultureInfo.InvariantCulture))
        );
}
