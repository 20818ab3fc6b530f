namespace BlueGreen.LocalCloud.Faults;

/// <summary>So many calls in any second.</summary>
internal sealed class RateLimit(int perSecond)
{
    private readonly Queue<DateTimeOffset> _admitted = new();

    /// <summary>True where this call is still within the limit, which it then counts against.</summary>
    public bool Admits(DateTimeOffset now)
    {
        while (_admitted.TryPeek(out var oldest) && oldest <= now - TimeSpan.FromSeconds(1))
        {
            _ = _admitted.Dequeue();
        }

        if (_admitted.Count >= perSecond)
        {
            return false;
        }

        _admitted.Enqueue(now);
        return true;
    }
}
