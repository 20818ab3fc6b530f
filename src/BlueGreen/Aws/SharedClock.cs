using System.Globalization;
using Amazon.Route53;
using Amazon.Runtime;

namespace BlueGreen.Aws;

/// <summary>
/// The one clock that every machine shares: the <c>Date</c> header of Route 53's answers, carried on by this machine's monotonic one. Leases are
/// judged by it; the machine's wall clock may be wrong.
/// </summary>
internal sealed class SharedClock(TimeProvider time)
{
    private readonly Lock gate = new();
    private DateTimeOffset? seen;
    private long seenAt;

    /// <summary>Learns from every answer of that client.</summary>
    public void Listen(AmazonRoute53Client client) =>
        client.AfterResponseEvent += (_, args) =>
        {
            if (
                args is WebServiceResponseEventArgs { ResponseHeaders: { } headers }
                && headers.TryGetValue("Date", out var text)
                && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var date)
            )
            {
                Observe(date);
            }
        };

    /// <summary>Takes note of a time that Route 53 told.</summary>
    public void Observe(DateTimeOffset date)
    {
        lock (gate)
        {
            // Never backwards: answers of calls that ran at once may be noted in another order.
            if (seen is null || date >= Now)
            {
                seen = date;
                seenAt = time.GetTimestamp();
            }
        }
    }

    /// <value>The time now; before Route 53 has answered anything, the TimeProvider's.</value>
    public DateTimeOffset Now
    {
        get
        {
            lock (gate)
            {
                return seen is { } at ? at + time.GetElapsedTime(seenAt) : time.GetUtcNow();
            }
        }
    }
}
