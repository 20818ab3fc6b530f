using System.Globalization;
using BlueGreen.Reporting;

namespace BlueGreen.Execution;

/// <summary>The one way to wait: looks, says what it sees when that changes, and looks again, on a TimeProvider.</summary>
/// <param name="time">Whose time passes.</param>
/// <param name="log">Who is told.</param>
/// <param name="beforeEachLook">What must be kept up meanwhile: the lease.</param>
internal sealed class Waiter(TimeProvider time, IRunLog log, Func<CancellationToken, Task> beforeEachLook)
{
    /// <summary>Waits until the probe is done.</summary>
    /// <exception cref="WaitTimeoutException">It was not in time; carries what was seen last.</exception>
    public async Task<T> UntilAsync<T>(
        string what,
        Func<CancellationToken, Task<Probe<T>>> probe,
        WaitPolicy policy,
        CancellationToken cancellationToken
    )
    {
        var started = time.GetTimestamp();
        string? told = null;
        while (true)
        {
            await beforeEachLook(cancellationToken).ConfigureAwait(false);
            switch (await probe(cancellationToken).ConfigureAwait(false))
            {
                case Probe<T>.Done done:
                    if (told is not null)
                    {
                        log.Tell($"{what}: done {After(started)}");
                    }

                    log.Report(new WaitSeen(what, string.Empty, time.GetElapsedTime(started), policy.Timeout) { Share = 1, Done = true });

                    return done.Value;

                case Probe<T>.Pending pending:
                    if (pending.Seen != told)
                    {
                        told = pending.Seen;
                        log.Tell($"{what}: {told} {After(started)}");
                    }

                    log.Report(new WaitSeen(what, pending.Seen, time.GetElapsedTime(started), policy.Timeout) { Share = pending.Share });

                    if (time.GetElapsedTime(started) + policy.Interval > policy.Timeout)
                    {
                        throw new WaitTimeoutException(what, pending.Seen, policy.Timeout);
                    }

                    await Task.Delay(policy.Interval, time, cancellationToken).ConfigureAwait(false);
                    break;
            }
        }
    }

    private string After(long started) =>
        string.Create(CultureInfo.InvariantCulture, $"after {time.GetElapsedTime(started).TotalSeconds:0} s");
}
