using System.Globalization;

namespace BlueGreen.LocalCloud.Load;

/// <summary>How much of the machine's processors was idle between two looks, from <c>/proc/stat</c>.</summary>
internal sealed class Processors(string statistics = "/proc/stat")
{
    private const int IdleField = 4;
    private const int WaitingForDisksField = 5;

    // What guests used is counted as their host's too.
    private const int Fields = 8;

    private long lastIdle;
    private long lastAll;

    /// <returns>0 to 1, over all of them; null at the first look, and where the system does not tell.</returns>
    public double? Idle()
    {
        if (!TryRead(out var idle, out var all) || all == lastAll)
        {
            return null;
        }

        double? share = lastAll == 0 ? null : (double)(idle - lastIdle) / (all - lastAll);
        (lastIdle, lastAll) = (idle, all);
        return share;
    }

    private bool TryRead(out long idle, out long all)
    {
        (idle, all) = (0, 0);
        if (!File.Exists(statistics))
        {
            return false;
        }

        // cpu USER NICE SYSTEM IDLE IOWAIT IRQ SOFTIRQ STEAL ...
        var fields = File.ReadLines(statistics).First().Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var numbers = fields.Skip(1).Take(Fields).Select(field => long.Parse(field, CultureInfo.InvariantCulture)).ToList();
        all = numbers.Sum();
        idle = numbers[IdleField - 1] + numbers[WaitingForDisksField - 1];
        return true;
    }
}
