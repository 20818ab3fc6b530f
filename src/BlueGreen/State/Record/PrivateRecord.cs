using System.Globalization;

namespace BlueGreen.State.Record;

/// <summary>The environment record in the private zone: who does what, and the last switch.</summary>
public sealed record PrivateRecord
{
    /// <value>The epoch of the public record whose holder wrote this.</value>
    public required long Epoch { get; init; }

    /// <value>Which of its run's batches wrote it, as in the public one.</value>
    public long Batch { get; init; }

    /// <value>What the holder is about; null once it is done.</value>
    public Intent? Intent { get; init; }

    /// <value>The last switch or rollback whose private batch was accepted.</value>
    public LastSwitch? LastSwitch { get; init; }

    /// <value>The last time that a run took the environment from another one by force; null where none ever did.</value>
    public BrokenLock? Broken { get; init; }

    /// <summary>Reads a TXT value; null when it is not one that this tool wrote.</summary>
    public static PrivateRecord? TryParse(string value)
    {
        var fields = TxtFields.Parse(value);
        return fields.IsKnownForm && fields.Number("epoch") is { } epoch
            ? new PrivateRecord
            {
                Epoch = epoch,
                Intent = Intent.Read(fields),
                LastSwitch = LastSwitch.Read(fields),
                Broken = BrokenLock.Read(fields),
                Batch = fields.Number("batch") ?? 0,
            }
            : null;
    }

    /// <summary>The TXT value, quoted and cut into strings of at most 255 characters.</summary>
    public string ToTxt() =>
        TxtFields.Write([
            ("v", TxtFields.Form),
            ("epoch", Epoch.ToString(CultureInfo.InvariantCulture)),
            ("batch", Batch.ToString(CultureInfo.InvariantCulture)),
            .. Intent?.Fields() ?? [],
            .. LastSwitch?.Fields() ?? [],
            .. Broken?.Fields() ?? [],
        ]);
}

/// <summary>What a run set out to do, written before it does it.</summary>
/// <param name="Operation">The operation.</param>
/// <param name="Who">The user or build that started it.</param>
/// <param name="Where">The machine it runs on.</param>
/// <param name="From">What is live before; null for an operation that leaves the live side alone.</param>
/// <param name="To">What is meant to be live after, or what is deployed or cleaned.</param>
public sealed record Intent(OperationKind Operation, string Who, string Where, ReleaseName? From, ReleaseName? To)
{
    internal static Intent? Read(TxtFields fields) =>
        Enum.TryParse<OperationKind>(fields.Text("op"), ignoreCase: true, out var operation)
            ? new Intent(
                operation,
                fields.Text("who") ?? string.Empty,
                fields.Text("where") ?? string.Empty,
                ReleaseName.Read(fields, "from"),
                ReleaseName.Read(fields, "to")
            )
            : null;

    internal IEnumerable<(string, string)> Fields() =>
        [("op", Operation.ToString()), ("who", Who), ("where", Where), .. From?.Fields("from") ?? [], .. To?.Fields("to") ?? []];
}

/// <summary>The last time that the live names moved.</summary>
/// <param name="From">What was live before.</param>
/// <param name="To">What was live after.</param>
/// <param name="At">When, on Route 53's clock.</param>
public sealed record LastSwitch(ReleaseName From, ReleaseName To, DateTimeOffset At)
{
    internal static LastSwitch? Read(TxtFields fields) =>
        ReleaseName.Read(fields, "last.from") is { } from
        && ReleaseName.Read(fields, "last.to") is { } to
        && fields.Time("last.at") is { } at
            ? new LastSwitch(from, to, at)
            : null;

    internal IEnumerable<(string, string)> Fields() =>
        [.. From.Fields("last.from"), .. To.Fields("last.to"), ("last.at", TxtFields.Format(At))];
}

/// <summary>Names what a side ran: enough to find it again, whichever strategy moved it.</summary>
/// <param name="LoadBalancer">The side's load balancer.</param>
/// <param name="Group">The group behind it; null where there was none.</param>
/// <param name="Version">The version of that group; null where unknown.</param>
public sealed record ReleaseName(string LoadBalancer, string? Group, string? Version)
{
    /// <summary>Names the release on that side.</summary>
    public static ReleaseName Of(Side side) =>
        new(side.LoadBalancer.Name.ToString(), side.Group?.Name.ToString(), side.Version?.ToString());

    internal static ReleaseName? Read(TxtFields fields, string key) =>
        fields.Text(key + ".lb") is { } loadBalancer
            ? new ReleaseName(loadBalancer, fields.Text(key + ".group"), fields.Text(key + ".version"))
            : null;

    internal IEnumerable<(string, string)> Fields(string key)
    {
        yield return (key + ".lb", LoadBalancer);
        if (Group is not null)
        {
            yield return (key + ".group", Group);
        }

        if (Version is not null)
        {
            yield return (key + ".version", Version);
        }
    }

    /// <summary>Whether that side runs this release still.</summary>
    public bool IsOn(Side side) => this == Of(side);

    /// <summary>The version, else the group, else the load balancer.</summary>
    public override string ToString() => Version ?? Group ?? $"nothing on {LoadBalancer}";
}
