using System.Globalization;
using BlueGreen.Aws;
using BlueGreen.Guards;
using BlueGreen.Naming;
using BlueGreen.Planning;
using BlueGreen.Reporting;
using BlueGreen.State;
using BlueGreen.State.Record;

namespace BlueGreen.Execution;

/// <summary>
/// This run's hold on the environment. Every batch of either zone repeats the record as this run knows it, so that Route 53 itself refuses a run which
/// lost it. See <c>docs/decisions/0002-state-in-aws.md</c>.
/// </summary>
internal sealed class EnvironmentLock(RecordBatches batches, SharedClock clock, EnvironmentNames names, RunIdentity run, IRunLog log)
{
    /// <summary>How long a hold lasts unless it is renewed.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromSeconds(60);

    private const long RecordTtl = 5;
    private readonly List<string> pending = [];
    private readonly Lock gate = new();
    private Task renewal = Task.CompletedTask;
    private bool answerLost;
    private long epoch;
    private long batch;
    private RecordPhase taken = RecordPhase.Held;
    private ZoneId publicZone;
    private ZoneId? privateZone;
    private RecordSet? publicSet;
    private RecordSet? privateSet;
    private PublicRecord? held;
    private PrivateRecord noted = new() { Epoch = 0 };
    private Intent? intent;
    private BrokenLock? broken;

    /// <value>What this run is about; null until it has said so.</value>
    public Intent? Intent => intent;

    /// <value>When this run took the environment, on Route 53's clock.</value>
    public DateTimeOffset HeldSince { get; private set; }

    /// <value>Whether this run holds the environment, as far as it knows.</value>
    public bool IsHeld => held is not null;

    /// <value>Batches of alias records that Route 53 has accepted and not yet reported as in sync.</value>
    public IReadOnlyCollection<string> Pending => pending;

    /// <summary>Learns the record as it was read. What this run has written since then is not forgotten.</summary>
    public void Adopt(EnvironmentSnapshot now)
    {
        publicZone = now.Public!.Id;
        privateZone = now.Private?.Id;
        if (held is null)
        {
            publicSet = Txt(now.Public);
            privateSet = now.Private is null ? null : Txt(now.Private);
            noted = now.Record.Private ?? noted;
            epoch = now.Record.Public?.Epoch ?? 0;

            // Who takes over a move that is half done has not ended it: should he stop too, the next run must still see it.
            taken = now.Record.IsHalfDone ? RecordPhase.Switching : RecordPhase.Held;
        }
    }

    /// <summary>Learns the private zone that this run has made, or found made: until then, the lock in the public zone stands alone.</summary>
    public async Task AdoptPrivateAsync(ZoneRecords zone, CancellationToken cancellationToken)
    {
        privateZone = zone.Id;
        privateSet = Txt(zone);
        await NoteAsync(noted with { Epoch = held?.Epoch ?? epoch, Intent = intent }, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Names what this run is about, before anything is taken.</summary>
    public void Intend(OperationKind operation, Plan plan) => intent = new Intent(operation, run.Who, run.Where, plan.From, plan.To);

    /// <summary>Takes it from a run whose lease runs, and leaves a trace of that: a line, and a note in the private record, which stays.</summary>
    public void Break(PublicRecord from, Intent? holder)
    {
        broken = new BrokenLock(from.Run, run.Id, run.Who, clock.Now);
        var what = holder is null ? string.Empty : $" ({OperationNames.Of(holder.Operation)} by {holder.Who} on {holder.Where})";
        log.Warn(
            string.Create(
                CultureInfo.InvariantCulture,
                $"environment: taken from run {from.Run}{what}, whose lease runs until {from.LeaseEnd:HH:mm:ss}Z, as --break-lock says"
            )
        );
    }

    /// <summary>Takes the environment: the public record, which is the lock, then the private one, which says what for.</summary>
    /// <exception cref="RefusedException">Another run was faster.</exception>
    public async Task TakeAsync(CancellationToken cancellationToken)
    {
        var next = Next(taken);
        await SendAsync(publicZone, isPrivate: false, [PublicChange(next)], "take the environment", cancellationToken)
            .ConfigureAwait(false);
        Hold(next);
        await NoteAsync(noted with { Epoch = next.Epoch, Intent = intent }, cancellationToken).ConfigureAwait(false);
        log.Detail($"environment: held by run {run.Id}, epoch {next.Epoch}");
    }

    /// <summary>Makes sure that the hold lasts at least that long.</summary>
    /// <exception cref="RefusedException">This run lost it.</exception>
    public async Task EnsureAsync(TimeSpan atLeast, CancellationToken cancellationToken)
    {
        while (Renewal(atLeast, cancellationToken) is var (sent, isOwn))
        {
            await sent.ConfigureAwait(false);
            if (isOwn)
            {
                return;
            }
        }
    }

    /// <summary>Renews the lease whatever is left of it: Route 53 itself then says that this run still holds the environment.</summary>
    /// <exception cref="RefusedException">This run lost it.</exception>
    public Task RenewAsync(CancellationToken cancellationToken) => EnsureAsync(TimeSpan.MaxValue, cancellationToken);

    /// <summary>Moves the alias records of one zone in one batch with the environment record; a run that holds nothing takes it in the same breath.</summary>
    /// <exception cref="RefusedException">A record is not what it was when it was read, or this run lost the environment.</exception>
    public async Task SwapAsync(SwapAliases step, CancellationToken cancellationToken)
    {
        var moves = step.Moves.Select(move => new RecordChange(move.Before, move.After));
        if (step.Private)
        {
            var note = step.Noted is { } move ? new LastSwitch(move.From, move.To, clock.Now) : noted.LastSwitch;
            await NoteAsync(noted with { Epoch = held!.Epoch, Intent = intent, LastSwitch = note }, cancellationToken, [.. moves])
                .ConfigureAwait(false);
            return;
        }

        var next = Next(RecordPhase.Switching);
        await SendAsync(publicZone, isPrivate: false, [.. moves, PublicChange(next)], step.Text, cancellationToken).ConfigureAwait(false);
        Hold(next);
    }

    /// <summary>Makes records that are missing in one zone, in one batch with the environment record. No live name moves: the phase stays.</summary>
    /// <exception cref="RefusedException">A record is there by now, or this run lost the environment.</exception>
    public async Task AddAsync(IReadOnlyList<RecordSet> records, bool isPrivate, string doing, CancellationToken cancellationToken)
    {
        var made = records.Select(record => new RecordChange(null, record));
        if (isPrivate)
        {
            await NoteAsync(noted with { Epoch = held!.Epoch, Intent = intent }, cancellationToken, [.. made]).ConfigureAwait(false);
            return;
        }

        var next = Next(taken);
        await SendAsync(publicZone, isPrivate: false, [.. made, PublicChange(next)], doing, cancellationToken).ConfigureAwait(false);
        Hold(next);
    }

    /// <summary>Gives the environment back. A move of the live names that was not completed stays on record, for the next run to finish or undo.</summary>
    public async Task ReleaseAsync(bool completed, CancellationToken cancellationToken)
    {
        if (held is not { } mine)
        {
            return;
        }

        var unfinished = !completed && mine.Phase == RecordPhase.Switching;
        if (!unfinished)
        {
            await NoteAsync(noted with { Epoch = mine.Epoch, Intent = null }, cancellationToken).ConfigureAwait(false);
        }

        var free = mine with { Phase = unfinished ? RecordPhase.Switching : RecordPhase.Free, LeaseEnd = clock.Now, Batch = ++batch };
        await SendAsync(publicZone, isPrivate: false, [PublicChange(free)], "give the environment back", cancellationToken)
            .ConfigureAwait(false);
        held = null;
        log.Detail($"environment: given back by run {run.Id}");
    }

    /// <summary>Forgets a batch that is in sync.</summary>
    public void Settled(string changeId) => pending.Remove(changeId);

    // Several groups are changed at once. Of two renewals that begin from the same record, Route 53 would refuse the second as another run's.
    private (Task Sent, bool IsOwn)? Renewal(TimeSpan atLeast, CancellationToken cancellationToken)
    {
        lock (gate)
        {
            if (!renewal.IsCompleted)
            {
                return (renewal, false);
            }

            if (held is not { } mine || mine.LeaseEnd - clock.Now >= atLeast)
            {
                return null;
            }

            renewal = RenewAsync(mine, cancellationToken);
            return (renewal, true);
        }
    }

    private async Task RenewAsync(PublicRecord mine, CancellationToken cancellationToken)
    {
        var next = mine with { LeaseEnd = clock.Now + Lease, Batch = ++batch };
        await SendAsync(publicZone, isPrivate: false, [PublicChange(next)], "renew the lease", cancellationToken).ConfigureAwait(false);
        Hold(next);
    }

    private PublicRecord Next(RecordPhase phase) =>
        held is { } mine
            ? mine with
            {
                Phase = phase,
                LeaseEnd = clock.Now + Lease,
                Batch = ++batch,
            }
            : new PublicRecord
            {
                Epoch = epoch + 1,
                Run = run.Id,
                Phase = phase,
                LeaseEnd = clock.Now + Lease,
                Batch = ++batch,
            };

    private void Hold(PublicRecord record)
    {
        HeldSince = held is null ? clock.Now : HeldSince;
        held = record;
        publicSet = Set(record.ToTxt());
    }

    private async Task NoteAsync(PrivateRecord next, CancellationToken cancellationToken, params IReadOnlyList<RecordChange> moves)
    {
        if (privateZone is not { } zone)
        {
            noted = next;
            return;
        }

        next = next with { Batch = ++batch, Broken = broken ?? noted.Broken };
        var set = Set(next.ToTxt());
        await SendAsync(
                zone,
                isPrivate: true,
                [.. moves, new RecordChange(privateSet, set)],
                intent is null ? "note the outcome" : OperationNames.Of(intent.Operation),
                cancellationToken
            )
            .ConfigureAwait(false);
        noted = next;
        privateSet = set;
    }

    private RecordChange PublicChange(PublicRecord next) => new(publicSet, Set(next.ToTxt()));

    private RecordSet Set(string txt) => new(names.EnvironmentRecord.Fqdn, "TXT") { Ttl = RecordTtl, Values = [txt] };

    private RecordSet? Txt(ZoneRecords zone) => zone.Of(names.EnvironmentRecord).FirstOrDefault(record => record.Type == "TXT");

    private async Task SendAsync(
        ZoneId zone,
        bool isPrivate,
        IReadOnlyList<RecordChange> changes,
        string doing,
        CancellationToken cancellationToken
    )
    {
        var comment = $"cake-bluegreen run {run.Id}";
        var outcome = await batches.SendAsync(zone, isPrivate, changes, comment, cancellationToken).ConfigureAwait(false);
        if (outcome is BatchOutcome.Stale stale)
        {
            if (!stale.Message.Contains(names.EnvironmentRecord.ToString(), StringComparison.OrdinalIgnoreCase))
            {
                throw new RefusedException(CommonRefusals.RecordsChanged(isPrivate ? "private" : "public", stale.Message));
            }

            held = null;
            throw new RefusedException(CommonRefusals.LockLost(doing));
        }

        Remember((BatchOutcome.Accepted)outcome, changes.Count > 1);
    }

    // Where the answer with the change id was lost, the next batch's stands for it: it can't be in sync before.
    private void Remember(BatchOutcome.Accepted accepted, bool movesAliases)
    {
        answerLost |= movesAliases && accepted.ChangeId is null;
        if (accepted.ChangeId is { } changeId && (movesAliases || answerLost))
        {
            pending.Add(changeId);
            answerLost = false;
        }
    }
}
