using System.Collections.Concurrent;
using System.Net;

namespace BlueGreen.LocalCloud.Load;

/// <summary>Uses an answer for its time to live, and lets those who ask at the same moment share one question.</summary>
/// <param name="names">Who is asked.</param>
/// <param name="speed">Divides the time to live.</param>
internal sealed class CachedNames(INames names, double speed, TimeProvider time)
{
    private readonly ConcurrentDictionary<string, Entry> entries = new(StringComparer.OrdinalIgnoreCase);
    private int turn;

    /// <summary>An address of the host: each of several in turn. A host that is written as an address is that address.</summary>
    /// <exception cref="NameLookupException">There is none.</exception>
    public async ValueTask<IPAddress> AddressOfAsync(string host, CancellationToken cancellationToken)
    {
        if (IPAddress.TryParse(host, out var literal))
        {
            return literal;
        }

        var entry = entries.GetOrAdd(host, name => new Entry(name));
        var addresses = entry.Fresh(time.GetTimestamp()) ?? await entry.AskAsync(QuestionAsync).WaitAsync(cancellationToken);
        return addresses[(int)((uint)Interlocked.Increment(ref turn) % (uint)addresses.Count)];
    }

    // The question outlives the request that asked it: others wait for the same answer.
    private async Task<(IReadOnlyList<IPAddress> Addresses, long Until)> QuestionAsync(string host)
    {
        var answer = await names.ResolveAsync(host, CancellationToken.None);
        return (answer.Addresses, time.GetTimestamp() + (long)(answer.TimeToLive.TotalSeconds / speed * time.TimestampFrequency));
    }

    private sealed class Entry(string host)
    {
        private readonly Lock gate = new();
        private (IReadOnlyList<IPAddress> Addresses, long Until)? answer;
        private Task<IReadOnlyList<IPAddress>>? asking;

        public IReadOnlyList<IPAddress>? Fresh(long now)
        {
            lock (gate)
            {
                return answer is { } known && now < known.Until ? known.Addresses : null;
            }
        }

        public Task<IReadOnlyList<IPAddress>> AskAsync(Func<string, Task<(IReadOnlyList<IPAddress>, long)>> ask)
        {
            lock (gate)
            {
                return asking ??= RunAsync(ask);
            }
        }

        private async Task<IReadOnlyList<IPAddress>> RunAsync(Func<string, Task<(IReadOnlyList<IPAddress> Addresses, long Until)>> ask)
        {
            // Not while the lock is held: what is set to null below must have been set before.
            await Task.Yield();
            try
            {
                var found = await ask(host);
                lock (gate)
                {
                    answer = found;
                }

                return found.Addresses;
            }
            finally
            {
                lock (gate)
                {
                    asking = null;
                }
            }
        }
    }
}
