using BlueGreen.Execution;
using BlueGreen.Reporting;
using BlueGreen.Tests.Builders;

namespace BlueGreen.Tests.Execution;

public sealed class WaiterTests
{
    private readonly JumpingTime time = new();
    private readonly Lines log = new();
    private int kept;

    [Fact]
    public async Task Gives_what_is_there_at_once_without_a_word()
    {
        (await WaitAsync(_ => new Probe<string>.Done("v7"))).ShouldBe("v7");

        log.Told.ShouldBeEmpty();
        kept.ShouldBe(1);
    }

    [Fact]
    public async Task Tells_what_it_sees_only_when_that_changes()
    {
        (
            await WaitAsync(look =>
                look < 2 ? Pending("0/2 healthy")
                : look < 3 ? Pending("1/2 healthy")
                : new Probe<string>.Done("v7")
            )
        ).ShouldBe("v7");

        log.Told.ShouldBe(["v7: 0/2 healthy after 0 s", "v7: 1/2 healthy after 10 s", "v7: done after 15 s"]);
    }

    [Fact]
    public async Task Keeps_the_lease_up_before_each_look()
    {
        await WaitAsync(look => look < 4 ? Pending("not yet") : new Probe<string>.Done("v7"));

        kept.ShouldBe(5);
    }

    [Fact]
    public async Task Gives_up_after_its_time_and_says_what_it_saw_last()
    {
        var failure = await Should.ThrowAsync<WaitTimeoutException>(() => WaitAsync(_ => Pending("1/2 healthy")));

        failure.Message.ShouldBe("v7: not within 60 s; last seen: 1/2 healthy");
        (failure.What, failure.Seen, failure.Timeout).ShouldBe(("v7", "1/2 healthy", TimeSpan.FromSeconds(60)));
    }

    [Fact]
    public async Task Looks_at_the_last_moment_too()
    {
        (await WaitAsync(look => look < 12 ? Pending("not yet") : new Probe<string>.Done("v7"))).ShouldBe("v7");
    }

    [Fact]
    public async Task Stops_when_it_is_told_to()
    {
        using var stop = new CancellationTokenSource();

        await Should.ThrowAsync<OperationCanceledException>(() =>
            WaitUntilStoppedAsync(
                look =>
                {
                    if (look == 2)
                    {
                        stop.Cancel();
                    }

                    return Pending("not yet");
                },
                stop.Token
            )
        );
    }

    private static Probe<string> Pending(string seen) => new Probe<string>.Pending(seen);

    private Task<string> WaitAsync(Func<int, Probe<string>> probe) => WaitUntilStoppedAsync(probe, TestContext.Current.CancellationToken);

    private Task<string> WaitUntilStoppedAsync(Func<int, Probe<string>> probe, CancellationToken cancellationToken)
    {
        var looks = 0;
        var waiter = new Waiter(
            time,
            log,
            _ =>
            {
                kept++;
                return Task.CompletedTask;
            }
        );
        return waiter.UntilAsync(
            "v7",
            _ => Task.FromResult(probe(looks++)),
            new WaitPolicy(TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(60)),
            cancellationToken
        );
    }

    private sealed class Lines : IRunLog
    {
        public List<string> Told { get; } = [];

        public void Tell(string line) => Told.Add(line);

        public void Detail(string line) { }

        public void Warn(string line) => Told.Add(line);
    }
}
