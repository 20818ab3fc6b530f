using System.Globalization;

namespace BlueGreen.Provision;

/// <summary>A block of IPv4 addresses.</summary>
/// <param name="First">Its first address.</param>
/// <param name="Prefix">How many leading bits all of it shares.</param>
internal sealed record AddressBlock(uint First, int Prefix)
{
    // A classic load balancer wants subnets of a /27 or larger.
    private const int SmallestSubnet = 27;
    private const int SubnetBits = 4;

    private uint Size => Prefix == 0 ? 0 : 1u << (32 - Prefix);

    /// <summary>Reads <c>10.0.0.0/16</c>.</summary>
    public static AddressBlock Parse(string text)
    {
        var parts = text.Split('/');
        var address = parts[0].Split('.').Aggregate(0u, (sum, part) => (sum << 8) | byte.Parse(part, CultureInfo.InvariantCulture));
        return new AddressBlock(address, int.Parse(parts[1], CultureInfo.InvariantCulture));
    }

    /// <summary>The lowest blocks for subnets, a sixteenth of this one each, that overlap with none of those taken; fewer where there is no more room.</summary>
    public IEnumerable<AddressBlock> FreeSubnets(IEnumerable<AddressBlock> taken)
    {
        var others = taken.ToList();
        var prefix = Math.Min(Math.Max(Prefix, SmallestSubnet), Prefix + SubnetBits);
        var first = First;
        return Enumerable
            .Range(0, 1 << (prefix - Prefix))
            .Select(index => new AddressBlock(first + ((uint)index << (32 - prefix)), prefix))
            .Where(block => !others.Any(block.Overlaps));
    }

    /// <summary>The block as AWS writes it.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{First >> 24}.{(First >> 16) & 255}.{(First >> 8) & 255}.{First & 255}/{Prefix}");

    private bool Overlaps(AddressBlock other) => First < other.First + (ulong)other.Size && other.First < First + (ulong)Size;
}
