using Amazon.Route53;
using Amazon.Route53.Model;
using BlueGreen.Naming;
using BlueGreen.State;

namespace BlueGreen.Aws;

/// <summary>A record that a batch replaces, makes or removes.</summary>
/// <param name="Before">Exactly as read; null where it is made.</param>
/// <param name="After">As it shall be; null where it is removed.</param>
internal sealed record RecordChange(RecordSet? Before, RecordSet? After);

/// <summary>What Route 53 made of a batch.</summary>
internal abstract record BatchOutcome
{
    private BatchOutcome() { }

    /// <summary>All of it was accepted.</summary>
    /// <param name="ChangeId">By which GetChange tells when it is in sync; null where the answer was lost and reading again told.</param>
    public sealed record Accepted(string? ChangeId) : BatchOutcome;

    /// <summary>None of it was: a record is not what it was when it was read.</summary>
    /// <param name="Message">Route 53's own words.</param>
    public sealed record Stale(string Message) : BatchOutcome;
}

/// <summary>
/// Sends compare-and-swap batches: DELETE of what was read and CREATE of what is wanted, all or nothing within one zone. UPSERT would overwrite what
/// somebody else wrote.
/// </summary>
internal sealed class RecordBatches(IAmazonRoute53 route53, AwsCalls calls, EnvironmentNames names)
{
    private readonly Zones zones = new(route53, calls, names);

    public async Task<BatchOutcome> SendAsync(
        ZoneId zone,
        bool isPrivate,
        IReadOnlyList<RecordChange> changes,
        string comment,
        CancellationToken cancellationToken
    )
    {
        var outcome = await TryAsync(zone, isPrivate, changes, comment, cancellationToken).ConfigureAwait(false);
        foreach (var respelled in AliasSpellings.Of(changes))
        {
            if (outcome is not BatchOutcome.Stale stale || !AliasSpellings.Contradicts(stale.Message, changes))
            {
                break;
            }

            outcome = await TryAsync(zone, isPrivate, respelled, comment, cancellationToken).ConfigureAwait(false);
        }

        return outcome;
    }

    private async Task<BatchOutcome> TryAsync(
        ZoneId zone,
        bool isPrivate,
        IReadOnlyList<RecordChange> changes,
        string comment,
        CancellationToken cancellationToken
    )
    {
        var request = new ChangeResourceRecordSetsRequest
        {
            HostedZoneId = zone.ToString(),
            ChangeBatch = new ChangeBatch
            {
                Comment = comment,
                Changes =
                [
                    .. changes
                        .Where(change => change.Before is not null)
                        .Select(change => RecordSets.Change(ChangeAction.DELETE, change.Before!)),
                    .. changes
                        .Where(change => change.After is not null)
                        .Select(change => RecordSets.Change(ChangeAction.CREATE, change.After!)),
                ],
            },
        };
        try
        {
            var response = await calls
                .RunAsync(
                    "route53:ChangeResourceRecordSets",
                    token => route53.ChangeResourceRecordSetsAsync(request, token),
                    cancellationToken
                )
                .ConfigureAwait(false);
            return new BatchOutcome.Accepted(response.ChangeInfo?.Id);
        }
        catch (AwsCallException exception) when (exception.ErrorCode == "InvalidChangeBatch" || exception.UnknownOutcome)
        {
            // A batch whose answer was lost, sent again, fails though it was applied: what stands there now decides.
            if (exception.UnknownOutcome && await IsAppliedAsync(zone, isPrivate, changes, cancellationToken).ConfigureAwait(false))
            {
                return new BatchOutcome.Accepted(null);
            }

            if (exception.ErrorCode == "InvalidChangeBatch")
            {
                return new BatchOutcome.Stale(exception.ServiceMessage);
            }

            throw;
        }
    }

    /// <summary>Whether a batch is in sync on Route 53's authoritative servers.</summary>
    public async Task<bool> IsInSyncAsync(string changeId, CancellationToken cancellationToken)
    {
        var response = await calls
            .RunAsync(
                "route53:GetChange",
                token => route53.GetChangeAsync(new GetChangeRequest { Id = changeId }, token),
                cancellationToken
            )
            .ConfigureAwait(false);
        return response.ChangeInfo?.Status == ChangeStatus.INSYNC;
    }

    // Every batch of ours writes the environment record with this run's id and epoch: what stands there can be nobody else's.
    private async Task<bool> IsAppliedAsync(
        ZoneId zone,
        bool isPrivate,
        IReadOnlyList<RecordChange> changes,
        CancellationToken cancellationToken
    )
    {
        var now = await zones.ReadAsync(zone, isPrivate, cancellationToken).ConfigureAwait(false);
        return changes.All(change =>
            change.After is { } after
                ? now.Records.Any(record => SameContent(record, after))
                : !now.Records.Any(record => SameContent(record, change.Before!))
        );
    }

    private static bool SameContent(RecordSet left, RecordSet right) =>
        DnsNames.Same(left.Name, right.Name)
        && left.Type == right.Type
        && (left.Alias is null) == (right.Alias is null)
        && (left.Alias is null || DnsNames.Same(left.Alias.DnsName, right.Alias!.DnsName))
        && left.Values.SequenceEqual(right.Values, StringComparer.Ordinal);
}
