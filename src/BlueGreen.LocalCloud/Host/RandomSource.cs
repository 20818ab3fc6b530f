using System.Globalization;
using System.Text;

namespace BlueGreen.LocalCloud.Host;

/// <summary>A seeded source of numbers and ids whose position is part of the state, so that a restart goes on where it was.</summary>
internal sealed class RandomSource
{
    public ulong Position { get; set; }

    /// <summary>A number from <paramref name="min"/> to <paramref name="max"/>, both included.</summary>
    public int Next(int min, int max) => min + (int)(NextBits() % (ulong)(max - min + 1));

    /// <summary>A time from <paramref name="min"/> to <paramref name="max"/>, in whole milliseconds.</summary>
    public TimeSpan Next(TimeSpan min, TimeSpan max) =>
        TimeSpan.FromMilliseconds(Next((int)min.TotalMilliseconds, (int)max.TotalMilliseconds));

    /// <summary>An id as EC2 makes them: the prefix and 17 hexadecimal digits.</summary>
    public string Id(string prefix) => prefix + "0" + NextBits().ToString("x16", CultureInfo.InvariantCulture);

    public string Hex(int digits) => Text("0123456789abcdef", digits);

    /// <summary>An id as Route 53 and IAM make them: capital letters and digits.</summary>
    public string Capitals(string prefix, int length) => prefix + Text("ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789", length - prefix.Length);

    public Guid Guid()
    {
        Span<byte> bytes = stackalloc byte[16];
        _ = BitConverter.TryWriteBytes(bytes, NextBits());
        _ = BitConverter.TryWriteBytes(bytes[8..], NextBits());
        return new Guid(bytes);
    }

    private string Text(string alphabet, int length)
    {
        var text = new StringBuilder(length);
        while (text.Length < length)
        {
            _ = text.Append(alphabet[(int)(NextBits() % (ulong)alphabet.Length)]);
        }

        return text.ToString();
    }

    // SplitMix64: one word of state, and every step mixes all its bits.
    private ulong NextBits()
    {
        unchecked
        {
            Position += 0x9E3779B97F4A7C15UL;
            var z = Position;
            z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
            z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
            return z ^ (z >> 31);
        }
    }
}
