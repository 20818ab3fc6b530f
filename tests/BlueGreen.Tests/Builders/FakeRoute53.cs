using System.Net;
using Amazon.Route53;
using Amazon.Route53.Model;
using BlueGreen.Aws;
using BlueGreen.State;
using NSubstitute;

namespace BlueGreen.Tests.Builders;

/// <summary>Two hosted zones in memory, with Route 53's own strictness: a batch is all or nothing, and a DELETE must match exactly.</summary>
internal sealed class FakeRoute53
{
    private readonly Dictionary<string, IReadOnlyList<RecordSet>> zones;
    private readonly Queue<(Exception Fault, bool AfterTheEffect)> faults = [];
    private int changes;

    public FakeRoute53(EnvironmentSnapshot now)
    {
        zones = new(StringComparer.Ordinal)
        {
            [now.Public!.Id.ToString()] = now.Public.Records,
            [now.Private!.Id.ToString()] = now.Private.Records,
        };
        Client = Substitute.For<IAmazonRoute53>();
        Client
            .ChangeResourceRecordSetsAsync(Arg.Any<ChangeResourceRecordSetsRequest>(), Arg.Any<CancellationToken>())
            .Returns(async call =>
            {
                await OnTheWay();
                return Change(call.Arg<ChangeResourceRecordSetsRequest>());
            });
        Client
            .ListResourceRecordSetsAsync(Arg.Any<ListResourceRecordSetsRequest>(), Arg.Any<CancellationToken>())
            .Returns(call => List(call.Arg<ListResourceRecordSetsRequest>()));
        Client
            .GetChangeAsync(Arg.Any<GetChangeRequest>(), Arg.Any<CancellationToken>())
            .Returns(call => new GetChangeResponse
            {
                ChangeInfo = new ChangeInfo
                {
                    Id = call.Arg<GetChangeRequest>().Id,
                    Status = InSync.Contains(call.Arg<GetChangeRequest>().Id) ? ChangeStatus.INSYNC : ChangeStatus.PENDING,
                },
            });
    }

    public IAmazonRoute53 Client { get; }

    /// <summary>Called before a batch is looked at; throwing there is a process that dies before it sends.</summary>
    public Action BeforeChange { get; set; } = () => { };

    /// <summary>What a batch waits for before it arrives.</summary>
    public Func<Task> OnTheWay { get; set; } = () => Task.CompletedTask;

    public HashSet<string> InSync { get; } = new(StringComparer.Ordinal);

    /// <summary>Batches that were asked for, refused ones included.</summary>
    public List<ChangeBatch> Batches { get; } = [];

    public ZoneRecords Zone(bool isPrivate)
    {
        var id = isPrivate ? The.PrivateZone : The.PublicZone;
        return new ZoneRecords(id, isPrivate, zones[id.ToString()]);
    }

    public void Set(bool isPrivate, params IEnumerable<RecordSet> records) =>
        zones[(isPrivate ? The.PrivateZone : The.PublicZone).ToString()] = [.. records];

    public void FailNext(Exception fault) => faults.Enqueue((fault, false));

    public void LoseNextAnswer() => faults.Enqueue((new HttpRequestException("The connection was reset."), true));

    private ChangeResourceRecordSetsResponse Change(ChangeResourceRecordSetsRequest request)
    {
        BeforeChange();
        Batches.Add(request.ChangeBatch);
        var fault = faults.TryDequeue(out var next) ? next : default;
        if (fault is { Fault: { } before, AfterTheEffect: false })
        {
            throw before;
        }

        zones[request.HostedZoneId] = Apply(zones[request.HostedZoneId], request.ChangeBatch.Changes);
        return fault.Fault is { } lost
            ? throw lost
            : new ChangeResourceRecordSetsResponse
            {
                ChangeInfo = new ChangeInfo { Id = $"C{++changes}", Status = ChangeStatus.PENDING },
            };
    }

    private static List<RecordSet> Apply(IReadOnlyList<RecordSet> records, List<Change> changes)
    {
        var after = records.ToList();
        foreach (var change in changes)
        {
            var record = RecordSets.Read(change.ResourceRecordSet);
            var found = after.FindIndex(candidate => candidate.Name == record.Name && candidate.Type == record.Type);
            if (change.Action == ChangeAction.CREATE && found < 0)
            {
                after.Add(record);
            }
            else if (change.Action == ChangeAction.DELETE && found >= 0 && Same(after[found], record))
            {
                after.RemoveAt(found);
            }
            else
            {
                throw Invalid(change.Action, record);
            }
        }

        return after;
    }

    private static InvalidChangeBatchException Invalid(ChangeAction action, RecordSet record) =>
        new(
            action == ChangeAction.DELETE
                ? $"[Tried to delete resource record set [name='{record.Name}', type='{record.Type}'] but the values provided do not match the current values]"
                : $"[Tried to create resource record set [name='{record.Name}', type='{record.Type}'] but it already exists]"
        )
        {
            ErrorCode = "InvalidChangeBatch",
            StatusCode = HttpStatusCode.BadRequest,
        };

    private static bool Same(RecordSet left, RecordSet right) =>
        left.Alias == right.Alias && left.Ttl == right.Ttl && left.Values.SequenceEqual(right.Values, StringComparer.Ordinal);

    private ListResourceRecordSetsResponse List(ListResourceRecordSetsRequest request) =>
        new()
        {
            IsTruncated = false,
            ResourceRecordSets =
            [
                .. zones[request.HostedZoneId].Select(record => RecordSets.Change(ChangeAction.CREATE, record).ResourceRecordSet),
            ],
        };
}
