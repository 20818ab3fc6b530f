using System.Globalization;

namespace BlueGreen.State;

/// <summary>One thing that a security group lets in, from one source.</summary>
/// <param name="Protocol"><c>tcp</c>, <c>udp</c>, <c>icmp</c>, <c>icmpv6</c>; <c>-1</c> for everything.</param>
/// <param name="From">The first port; the type of an ICMP message; -1 for any.</param>
/// <param name="To">The last port; the code of an ICMP message; -1 for any.</param>
/// <param name="Source">An address block, <see cref="Itself"/>, or the id of another security group or prefix list.</param>
public sealed record IngressRule(string Protocol, int From, int To, string Source)
{
    /// <summary>The source that stands for every member of the group itself.</summary>
    public const string Itself = "itself";

    /// <summary>The address block of everyone.</summary>
    public const string Anywhere = "0.0.0.0/0";

    /// <value>Whether the source is an address block.</value>
    public bool IsFromAddresses => Source.Contains('/', StringComparison.Ordinal);

    /// <value>Whether the source is a block of IPv6 addresses.</value>
    public bool IsFromIpv6 => IsFromAddresses && Source.Contains(':', StringComparison.Ordinal);

    /// <summary>The rule in words: <c>tcp 80 from 0.0.0.0/0</c>.</summary>
    public override string ToString() =>
        Protocol switch
        {
            "-1" => $"everything from {Source}",
            "icmp" or "icmpv6" => string.Create(CultureInfo.InvariantCulture, $"{Protocol} type {From} from {Source}"),
            _ when From == To => string.Create(CultureInfo.InvariantCulture, $"{Protocol} {From} from {Source}"),
            _ => string.Create(CultureInfo.InvariantCulture, $"{Protocol} {From}-{To} from {Source}"),
        };
}
