using System.Net;
using Amazon.Runtime;
using BlueGreen.Aws;
using BlueGreen.Tests.Builders;

namespace BlueGreen.Tests.Aws;

public sealed class AwsCallsTests
{
    private readonly JumpingTime time = new();
    private readonly AwsCalls calls;
    private int attempts;

    public AwsCallsTests() => calls = new AwsCalls(time);

    [Theory]
    [InlineData("Throttling", 400)]
    [InlineData("RequestLimitExceeded", 503)]
    [InlineData("PriorRequestNotComplete", 400)]
    [InlineData("ServiceUnavailable", 503)]
    [InlineData("SomethingNew", 500)]
    public async Task What_passes_is_tried_again(string code, int status)
    {
        var answer = await RunAsync(_ => attempts < 3 ? throw Answered(code, status) : "done");

        answer.ShouldBe("done");
        calls.Count.ShouldBe(3);
        calls.Rounds.ShouldBe(1);
    }

    [Theory]
    [InlineData("AccessDenied", 403)]
    [InlineData("ValidationError", 400)]
    [InlineData("InvalidChangeBatch", 400)]
    public async Task What_lasts_is_told_at_once_in_aws_s_own_words(string code, int status)
    {
        var failure = await Should.ThrowAsync<AwsCallException>(() => RunAsync(_ => throw Answered(code, status)));

        failure.Message.ShouldBe($"autoscaling:CreateAutoScalingGroup failed with {code}: in AWS's words");
        (failure.Action, failure.ErrorCode, failure.ServiceMessage, failure.Attempts, failure.UnknownOutcome).ShouldBe(
            ("autoscaling:CreateAutoScalingGroup", code, "in AWS's words", 1, false)
        );
    }

    [Theory]
    [InlineData("Throttling", 400)]
    [InlineData("RequestLimitExceeded", 503)]
    public async Task Throttling_alone_has_had_no_effect(string code, int status)
    {
        var failure = await Should.ThrowAsync<AwsCallException>(() => RunAsync(_ => throw Answered(code, status)));

        failure.UnknownOutcome.ShouldBeFalse();
        failure.Attempts.ShouldBeGreaterThan(3);
    }

    [Theory]
    [InlineData(typeof(HttpRequestException))]
    [InlineData(typeof(IOException))]
    [InlineData(typeof(TimeoutException))]
    [InlineData(typeof(TaskCanceledException))]
    public async Task No_answer_may_have_had_its_effect_all_the_same(Type lost)
    {
        var failure = await Should.ThrowAsync<AwsCallException>(() =>
            RunAsync(_ => throw (Exception)Activator.CreateInstance(lost, "nothing came")!)
        );

        (failure.ErrorCode, failure.UnknownOutcome).ShouldBe(("NoAnswer", true));
    }

    [Fact]
    public async Task A_call_that_must_not_be_repeated_is_repeated_where_it_was_turned_away_unseen()
    {
        var tried = 0;

        var answer = await calls.RunOnceAsync(
            "ec2:CreateVpc",
            _ => ++tried == 1 ? throw Answered("RequestLimitExceeded", 503) : Task.FromResult("made"),
            CancellationToken.None
        );

        (answer, tried).ShouldBe(("made", 2));
    }

    [Fact]
    public async Task A_lost_answer_is_not_forgotten_when_the_next_attempt_is_refused()
    {
        var failure = await Should.ThrowAsync<AwsCallException>(() =>
            RunAsync(_ => throw (attempts == 1 ? new HttpRequestException("reset") : Answered("InvalidChangeBatch", 400)))
        );

        (failure.ErrorCode, failure.UnknownOutcome, failure.Attempts).ShouldBe(("InvalidChangeBatch", true, 2));
    }

    [Fact]
    public async Task A_call_with_all_its_retries_takes_no_longer_than_it_says()
    {
        foreach (var each in new[] { 0.01, 1, 2, 3, 3.3, 4.9, 7, 9.9 })
        {
            var started = time.GetTimestamp();
            await Should.ThrowAsync<AwsCallException>(() =>
                RunAsync(_ =>
                {
                    // The last attempt may be the longest.
                    time.Advance(TimeSpan.FromSeconds(each));
                    throw Answered("Throttling", 400);
                })
            );

            var longestLast = AwsCalls.LongestAttempt - TimeSpan.FromSeconds(each);
            (time.GetElapsedTime(started) + longestLast).ShouldBeLessThanOrEqualTo(AwsCalls.LongestCall, $"{each} s an attempt");
        }
    }

    [Fact]
    public async Task A_cancelled_run_is_cancelled_not_translated()
    {
        using var stop = new CancellationTokenSource();
        await stop.CancelAsync();

        await Should.ThrowAsync<OperationCanceledException>(() =>
            calls.RunAsync<string>("sts:GetCallerIdentity", token => throw new OperationCanceledException(token), stop.Token)
        );
    }

    [Fact]
    public async Task A_mistake_in_our_own_code_is_not_taken_for_aws_s() =>
        await Should.ThrowAsync<InvalidOperationException>(() => RunAsync(_ => throw new InvalidOperationException()));

    [Fact]
    public async Task Calls_made_at_once_are_one_round()
    {
        using var gate = new SemaphoreSlim(0);
        async Task<string> WaitAsync(CancellationToken token)
        {
            await gate.WaitAsync(token);
            return "done";
        }

        var both = Task.WhenAll(
            calls.RunAsync("a", WaitAsync, CancellationToken.None),
            calls.RunAsync("b", WaitAsync, CancellationToken.None)
        );
        gate.Release(2);
        await both;
        await calls.RunAsync("c", _ => Task.FromResult("done"), CancellationToken.None);

        (calls.Count, calls.Rounds).ShouldBe((3, 2));
    }

    private Task<string> RunAsync(Func<CancellationToken, string> call)
    {
        attempts = 0;
        return calls.RunAsync(
            "autoscaling:CreateAutoScalingGroup",
            token =>
            {
                attempts++;
                return Task.FromResult(call(token));
            },
            CancellationToken.None
        );
    }

    private static AmazonServiceException Answered(string code, int status) =>
        new("in AWS's words") { ErrorCode = code, StatusCode = (HttpStatusCode)status };
}
