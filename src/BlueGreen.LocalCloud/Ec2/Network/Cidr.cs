using System.Buffers.Binary;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace BlueGreen.LocalCloud.Ec2.Network;

/// <summary>An IPv4 address block.</summary>
internal sealed record Cidr(uint First, int Prefix)
{
    public uint Last => First | ~Mask(Prefix);

    /// <summary>How many addresses the block has.</summary>
    public long Size => 1L << (32 - Prefix);

    /// <summary>Reads a block; host bits are cleared, as EC2 does.</summary>
    public static bool TryParse(string text, [NotNullWhen(true)] out Cidr? block)
    {
        block = null;
        var slash = text.IndexOf('/', StringComparison.Ordinal);
        if (
            slash < 0
            || text.Count(c => c == '.') != 3
            || !IPAddress.TryParse(text.AsSpan(0, slash), out var address)
            || address.AddressFamily != AddressFamily.InterNetwork
            || !int.TryParse(text.AsSpan(slash + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var prefix)
            || prefix > 32
        )
        {
            return false;
        }

        block = new Cidr(Number(address) & Mask(prefix), prefix);
        return true;
    }

    public bool Overlaps(Cidr other) => First <= other.Last && other.First <= Last;

    public bool Contains(Cidr other) => First <= other.First && other.Last <= Last;

    public bool Contains(uint address) => First <= address && address <= Last;

    public override string ToString() => FormattableString.Invariant($"{Address(First)}/{Prefix}");

    public static uint Number(IPAddress address) => BinaryPrimitives.ReadUInt32BigEndian(address.GetAddressBytes());

    public static string Address(uint number)
    {
        Span<byte> bytes = stackalloc byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(bytes, number);
        return new IPAddress(bytes).ToString();
    }

    private static uint Mask(int prefix) => prefix == 0 ? 0 : uint.MaxValue << (32 - prefix);
}
