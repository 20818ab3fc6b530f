using System.Globalization;
using System.Net;
using BlueGreen.LocalCloud.Ec2.Network;

namespace BlueGreen.LocalCloud.Ec2.SecurityGroups;

/// <summary>Whether a rule makes sense, and what EC2 calls it in errors.</summary>
internal static class RuleChecks
{
    public static void Check(Ec2Region ec2, RuleMatch match)
    {
        CheckPeer(ec2, match.Peer);
        if (match.Protocol is "tcp" or "udp")
        {
            CheckPorts(match);
        }
        else if (match.Protocol is not ("-1" or "icmp" or "icmpv6") && !IsProtocolNumber(match.Protocol))
        {
            throw Ec2Errors.Error("InvalidPermission.Malformed", $"Invalid value '{match.Protocol}' for IP protocol. Unknown protocol.");
        }
    }

    /// <summary>The protocol as EC2 keeps it: names for the common ones, in lower case.</summary>
    public static string Normalize(string protocol) =>
        protocol.ToLowerInvariant() switch
        {
            "6" => "tcp",
            "17" => "udp",
            "1" => "icmp",
            "58" => "icmpv6",
            "all" => "-1",
            var other => other,
        };

    public static string Describe(RuleMatch match) =>
        match.Protocol == "-1" ? $"peer: {match.Peer}, ALL, ALLOW"
        : match.Protocol is "icmp" or "icmpv6"
            ? string.Create(
                CultureInfo.InvariantCulture,
                $"peer: {match.Peer}, {match.Protocol.ToUpperInvariant()}, type: {match.FromPort}, code: {match.ToPort}, ALLOW"
            )
        : string.Create(
            CultureInfo.InvariantCulture,
            $"peer: {match.Peer}, {match.Protocol.ToUpperInvariant()}, from port: {match.FromPort}, to port: {match.ToPort}, ALLOW"
        );

    private static void CheckPeer(Ec2Region ec2, RulePeer peer)
    {
        if (peer.GroupId is { } group)
        {
            ec2.SecurityGroup(group);
        }
        else if (peer.CidrIpv4 is { } v4 && !Cidr.TryParse(v4, out _))
        {
            throw Ec2Errors.InvalidValue($"CIDR block {v4} is malformed");
        }
        else if (peer.CidrIpv6 is { } v6 && !IPNetwork.TryParse(v6, out _))
        {
            throw Ec2Errors.InvalidValue($"CIDR block {v6} is malformed");
        }
    }

    private static void CheckPorts(RuleMatch match)
    {
        if (match.FromPort is null || match.ToPort is null)
        {
            throw Ec2Errors.InvalidValue($"Invalid value 'Must specify both from and to ports with TCP/UDP.' for portRange.");
        }

        if (match.FromPort is < 0 or > 65535 || match.ToPort is < 0 or > 65535)
        {
            throw Ec2Errors.InvalidValue($"Invalid value '{match.FromPort}' for portRange. Must be between 0 and 65535.");
        }

        if (match.FromPort > match.ToPort)
        {
            throw Ec2Errors.InvalidValue($"Invalid TCP/UDP port range ({match.FromPort}:{match.ToPort})");
        }
    }

    private static bool IsProtocolNumber(string protocol) =>
        int.TryParse(protocol, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is >= 0 and <= 255;
}
