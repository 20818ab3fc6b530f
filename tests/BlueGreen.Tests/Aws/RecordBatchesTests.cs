using System.Net;
using Amazon.Route53;
using BlueGreen.Aws;
using BlueGreen.State;
using BlueGreen.Tests.Builders;
using static BlueGreen.Tests.Builders.SnapshotBuilder;

namespace BlueGreen.Tests.Aws;

public sealed class RecordBatchesTests
{
    private static readonly RecordSet Www = The.Alias(The.Names.Hosts[0].Live, 1);
    private static readonly RecordSet Moved = The.Alias(The.Names.Hosts[0].Live, 2);

    private readonly FakeRoute53 route53 = new(Snapshot());
    private readonly RecordBatches batches;

    public RecordBatchesTests() => batches = new RecordBatches(route53.Client, new AwsCalls(new JumpingTime()), The.Names);

    [Fact]
    public async Task Delete_what_was_read_and_create_what_is_wanted_in_one_batch()
    {
        var outcome = await SendAsync(new RecordChange(Www, Moved));

        outcome.ShouldBe(new BatchOutcome.Accepted("C1"));
        route53
            .Batches.ShouldHaveSingleItem()
            .Changes.Select(change => $"{change.Action} {change.ResourceRecordSet.AliasTarget.DNSName}")
            .ShouldBe([$"DELETE {The.BalancerDns(1)}.", $"CREATE {The.BalancerDns(2)}."]);
        route53.Zone(isPrivate: false).Records.ShouldContain(record => record.Alias == Moved.Alias);
    }

    [Fact]
    public async Task Never_overwrite_what_somebody_else_wrote()
    {
        route53.Set(isPrivate: false, Www with { Alias = Www.Alias! with { EvaluateTargetHealth = true } });

        var outcome = await SendAsync(new RecordChange(Www, Moved));

        outcome.ShouldBeOfType<BatchOutcome.Stale>().Message.ShouldContain("the values provided do not match the current values");
        route53.Batches.ShouldAllBe(batch => batch.Changes.All(change => change.Action != ChangeAction.UPSERT));
    }

    [Fact]
    public async Task A_batch_whose_answer_was_lost_and_that_is_refused_when_sent_again_was_accepted()
    {
        route53.LoseNextAnswer();

        var outcome = await SendAsync(new RecordChange(Www, Moved));

        outcome.ShouldBe(new BatchOutcome.Accepted(null));
        route53.Batches.Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_removal_whose_answer_was_lost_was_accepted_too()
    {
        route53.LoseNextAnswer();

        (await SendAsync(new RecordChange(Www, null))).ShouldBe(new BatchOutcome.Accepted(null));
    }

    [Fact]
    public async Task A_batch_that_never_arrived_and_is_refused_when_sent_again_is_stale()
    {
        var read = route53.Zone(isPrivate: false).Records;
        route53.FailNext(new HttpRequestException("reset"));
        route53.BeforeChange = () => route53.Set(isPrivate: false, read.Select(record => record with { Ttl = 1 }));

        (await SendAsync(new RecordChange(Www, Moved))).ShouldBeOfType<BatchOutcome.Stale>();
    }

    [Fact]
    public async Task A_batch_that_was_throttled_and_then_sent_again_is_accepted_once()
    {
        route53.FailNext(new AmazonRoute53Exception("Rate exceeded") { ErrorCode = "Throttling", StatusCode = HttpStatusCode.BadRequest });

        (await SendAsync(new RecordChange(Www, Moved))).ShouldBe(new BatchOutcome.Accepted("C1"));
        route53.Batches.Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_batch_whose_every_answer_is_lost_is_judged_by_what_stands_there()
    {
        // Every answer after the first effect is lost as well: there is none that would say "refused".
        route53.LoseNextAnswer();
        for (var again = 0; again < 10; again++)
        {
            route53.FailNext(new HttpRequestException("reset"));
        }

        (await SendAsync(new RecordChange(Www, Moved))).ShouldBe(new BatchOutcome.Accepted(null));
    }

    [Fact]
    public async Task A_refused_permission_is_an_error_not_a_stale_record()
    {
        route53.FailNext(
            new AmazonRoute53Exception("not authorized") { ErrorCode = "AccessDenied", StatusCode = HttpStatusCode.Forbidden }
        );

        (await Should.ThrowAsync<AwsCallException>(() => SendAsync(new RecordChange(Www, Moved)))).ErrorCode.ShouldBe("AccessDenied");
    }

    [Fact]
    public async Task A_batch_is_in_sync_when_route_53_says_so()
    {
        (await batches.IsInSyncAsync("C1", CancellationToken.None)).ShouldBeFalse();
        route53.InSync.Add("C1");
        (await batches.IsInSyncAsync("C1", CancellationToken.None)).ShouldBeTrue();
    }

    private Task<BatchOutcome> SendAsync(params RecordChange[] changes) =>
        batches.SendAsync(The.PublicZone, isPrivate: false, changes, "a test", CancellationToken.None);
}
