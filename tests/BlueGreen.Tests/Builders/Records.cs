using BlueGreen.State.Record;

namespace BlueGreen.Tests.Builders;

/// <summary>The environment record in the states that runs leave it in.</summary>
internal static class Records
{
    public static PublicRecord Public(long epoch, RecordPhase phase, int leaseSeconds = -1) =>
        new()
        {
            Epoch = epoch,
            Run = The.OtherRun,
            Phase = phase,
            LeaseEnd = The.Moment.AddSeconds(leaseSeconds),
        };

    public static PrivateRecord Private(long epoch, Intent? intent = null, LastSwitch? last = null) =>
        new()
        {
            Epoch = epoch,
            Intent = intent,
            LastSwitch = last,
        };

    public static Intent Intent(OperationKind operation, ReleaseName? from, ReleaseName? to) => new(operation, "ann", "build-7", from, to);

    public static LastSwitch Last(ReleaseName from, ReleaseName to) => new(from, to, The.Moment.AddMinutes(-10));
}
