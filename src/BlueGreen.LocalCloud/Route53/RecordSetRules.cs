using System.Net;
using System.Net.Sockets;
using BlueGreen.LocalCloud.Wire;

namespace BlueGreen.LocalCloud.Route53;

/// <summary>What must hold for one record set, whatever else is in the zone.</summary>
internal static class RecordSetRules
{
    private const int LongestString = 255;
    private const int LongestValue = 4000;

    private static readonly string[] Types =
    [
        "SOA",
        "A",
        "TXT",
        "NS",
        "CNAME",
        "MX",
        "NAPTR",
        "PTR",
        "SRV",
        "SPF",
        "AAAA",
        "CAA",
        "DS",
        "TLSA",
        "SSHFP",
        "SVCB",
        "HTTPS",
    ];

    /// <summary>Refuses a set whose parts do not go together, as AWS does before it looks at any zone.</summary>
    public static void CheckShape(string action, RecordSet set)
    {
        var where = $"in Change with [Action={action}, Name={set.Name}, Type={set.Type}, SetIdentifier={set.SetIdentifier ?? "null"}]";
        if (!Types.Contains(set.Type))
        {
            throw XmlInput.Invalid($"Value '{set.Type}' is not facet-valid with respect to enumeration '[{string.Join(", ", Types)}]'.");
        }

        if (set.Alias is not null && (set.Ttl is not null || set.Values.Count > 0))
        {
            throw Refused(
                $"Expected exactly one of [AliasTarget, all of [TTL, and ResourceRecords], or TrafficPolicyInstanceId], but found more than one {where}"
            );
        }

        if (set.Alias is null && set.Ttl is null && set.Values.Count == 0)
        {
            throw Refused(
                $"Expected exactly one of [AliasTarget, all of [TTL, and ResourceRecords], or TrafficPolicyInstanceId], but found none {where}"
            );
        }

        if (set.Alias is null && set.Ttl is null)
        {
            throw Refused($"Missing field 'TTL' {where}");
        }

        if (set.Alias is null && set.Values.Count == 0)
        {
            throw Refused($"Missing field 'ResourceRecords' {where}");
        }

        if (set.Policy is not null && set.SetIdentifier is null)
        {
            throw Refused($"Missing field 'SetIdentifier' {where}");
        }

        if (set.Policy is null && set.SetIdentifier is not null)
        {
            throw Refused(
                $"Expected exactly one of [Weight, Region, Failover, GeoLocation, MultiValueAnswer, GeoProximityLocation, or CidrRoutingConfig], but found none {where}"
            );
        }
    }

    /// <summary>What is wrong with the values, in AWS's words.</summary>
    public static IEnumerable<string> CheckValues(RecordSet set)
    {
        foreach (var value in set.Values)
        {
            if (Problem(set.Type, value) is { } problem)
            {
                yield return $"Invalid Resource Record: 'FATAL problem: {problem} encountered with '{value}''";
            }
        }

        if (set.Values.GroupBy(v => v, StringComparer.Ordinal).FirstOrDefault(g => g.Count() > 1) is { } twice)
        {
            yield return $"Duplicate Resource Record: '{twice.Key}'";
        }

        if (set.Type is "CNAME" or "SOA" && set.Values.Count > 1)
        {
            yield return $"Resource record sets of type '{set.Type}' may contain at most one ResourceRecord.";
        }
    }

    private static string? Problem(string type, string value) =>
        value.Length > LongestValue
            ? "ValueTooLong (Value is too long)"
            : type switch
            {
                "A" => IsAddress(value, AddressFamily.InterNetwork)
                    ? null
                    : "ARRDATAIllegalIPv4Address (Value is not a valid IPv4 address)",
                "AAAA" => IsAddress(value, AddressFamily.InterNetworkV6)
                    ? null
                    : "AAAARRDATAIllegalIPv6Address (Value is not a valid IPv6 address)",
                "TXT" or "SPF" => TextProblem(value),
                _ => null,
            };

    private static bool IsAddress(string value, AddressFamily family) =>
        IPAddress.TryParse(value, out var address)
        && address.AddressFamily == family
        && (family == AddressFamily.InterNetworkV6 || value.Count(c => c == '.') == 3);

    // One or more quoted strings with blanks between; a quote inside is escaped.
    private static string? TextProblem(string value)
    {
        var rest = value.AsSpan().Trim();
        while (rest.Length > 0)
        {
            if (rest[0] != '"')
            {
                return "InvalidCharacterString (Value should be enclosed in quotation marks)";
            }

            var (end, length) = EndOfString(rest);
            if (end < 0)
            {
                return "InvalidCharacterString (Value should be enclosed in quotation marks)";
            }

            if (length > LongestString)
            {
                return "CharacterStringTooLong (Value is too long)";
            }

            rest = rest[(end + 1)..].TrimStart();
        }

        return value.Length == 0 ? "InvalidCharacterString (Value should be enclosed in quotation marks)" : null;
    }

    private static (int End, int Length) EndOfString(ReadOnlySpan<char> quoted)
    {
        var length = 0;
        for (var i = 1; i < quoted.Length; i++, length++)
        {
            if (quoted[i] == '"')
            {
                return (i, length);
            }

            if (quoted[i] == '\\')
            {
                i += i + 3 < quoted.Length && char.IsAsciiDigit(quoted[i + 1]) ? 3 : 1;
            }
        }

        return (-1, length);
    }

    private static AwsException Refused(string reason) => new("InvalidInput", "Invalid request: " + reason);
}
