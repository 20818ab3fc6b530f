namespace BlueGreen.LocalCloud.Load;

/// <summary>
/// When each request is due. Answers never change that; the machine may: where the load shares the processors with the servers that it asks, and
/// somebody compiles beside them, a load that took the last of them would measure only that. So the rate falls while too little is idle.
/// </summary>
internal sealed class Pace(LoadOptions options, Func<double?> idle)
{
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(100);

    // The least that is sent, however busy the machine is: often enough to notice a dark moment of a few milliseconds.
    private const double Least = 200;

    // Falls fast and rises slowly, as senders on a shared network do.
    private const double Fall = 0.75;
    private const double Rise = 0.04;

    private double share = 1;
    private TimeSpan lastLook;

    /// <summary>When the next request is due, since the start.</summary>
    public TimeSpan Next { get; private set; }

    /// <summary>One was sent.</summary>
    public void Advance() => Next += TimeSpan.FromSeconds(1 / Rate(Next));

    /// <summary>Looks, from time to time, at what the machine has to spare.</summary>
    /// <param name="elapsed">Since the start.</param>
    public void Look(TimeSpan elapsed)
    {
        if (options.Spare <= 0 || elapsed - lastLook < BetweenLooks)
        {
            return;
        }

        lastLook = elapsed;
        if (idle() is { } now)
        {
            share = now < options.Spare ? Math.Max(share * Fall, Math.Min(1, Least / options.Rate)) : Math.Min(1, share + Rise);
        }
    }

    // Of an even rise from nothing: the second request is due where half as many would have been sent as at the rate reached by then.
    private double Rate(TimeSpan at)
    {
        var ramp = options.Ramp.TotalSeconds;
        var seconds = at.TotalSeconds;
        var risen = seconds >= ramp ? 1 : Math.Max(seconds / ramp, 1 / Math.Sqrt(2 * ramp * options.Rate));
        return options.Rate * risen * share;
    }
}
