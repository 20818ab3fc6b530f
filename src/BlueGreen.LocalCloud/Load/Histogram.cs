namespace BlueGreen.LocalCloud.Load;

/// <summary>Durations in steps of a tenth of a millisecond, in a fixed space however many there are.</summary>
internal sealed class Histogram
{
    private const int StepsAMillisecond = 10;

    // A request is cut off after its timeout; what a late sender adds beyond is counted in the last step.
    private readonly int[] counts = new int[(int)(LoadOptions.RequestTimeout.TotalMilliseconds * 2 * StepsAMillisecond)];
    private long total;

    public void Add(double milliseconds)
    {
        counts[Math.Clamp((int)(milliseconds * StepsAMillisecond), 0, counts.Length - 1)]++;
        total++;
    }

    /// <summary>The duration, in milliseconds, that a share of all stayed below; 0 where there are none.</summary>
    public double Percentile(double share)
    {
        var left = (long)(total * share);
        for (var step = 0; step < counts.Length && total > 0; step++)
        {
            left -= counts[step];
            if (left < 0)
            {
                return (step + 1) / (double)StepsAMillisecond;
            }
        }

        return total == 0 ? 0 : counts.Length / (double)StepsAMillisecond;
    }
}
