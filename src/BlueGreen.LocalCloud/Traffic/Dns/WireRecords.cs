using System.Globalization;
using System.Net;
using System.Text;
using ARSoft.Tools.Net.Dns;

namespace BlueGreen.LocalCloud.Traffic.Dns;

/// <summary>Records as they go over the wire.</summary>
internal static class WireRecords
{
    /// <summary>The record; null for a type that this server does not speak (SPF, NAPTR, DS, TLSA, SSHFP, SVCB, HTTPS), or a value that is none.</summary>
    public static DnsRecordBase? Of(DnsRecord record)
    {
        try
        {
            return Make(record);
        }
        catch (Exception e) when (e is FormatException or OverflowException or ArgumentException or IndexOutOfRangeException)
        {
            // Route 53 takes what it is given for most types; what cannot be sent is left out.
            return null;
        }
    }

    private static DnsRecordBase? Make(DnsRecord record)
    {
        var name = DnsName.ToWire(record.Name);
        var parts = record.Value.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return record.Type switch
        {
            "A" => new ARecord(name, record.Ttl, IPAddress.Parse(record.Value)),
            "AAAA" => new AaaaRecord(name, record.Ttl, IPAddress.Parse(record.Value)),
            "CNAME" => new CNameRecord(name, record.Ttl, DnsName.ToWire(record.Value)),
            "NS" => new NsRecord(name, record.Ttl, DnsName.ToWire(record.Value)),
            "PTR" => new PtrRecord(name, record.Ttl, DnsName.ToWire(record.Value)),
            "TXT" => new TxtRecord(name, record.Ttl, Strings(record.Value)),
            "MX" => new MxRecord(name, record.Ttl, Number<ushort>(parts[0]), DnsName.ToWire(parts[1])),
            "SRV" => new SrvRecord(
                name,
                record.Ttl,
                Number<ushort>(parts[0]),
                Number<ushort>(parts[1]),
                Number<ushort>(parts[2]),
                DnsName.ToWire(parts[3])
            ),
            "CAA" => new CAARecord(name, record.Ttl, Number<byte>(parts[0]), parts[1], Strings(parts[2])[0]),
            "SOA" => new SoaRecord(
                name,
                record.Ttl,
                DnsName.ToWire(parts[0]),
                DnsName.ToWire(parts[1]),
                Number<uint>(parts[2]),
                Number<int>(parts[3]),
                Number<int>(parts[4]),
                Number<int>(parts[5]),
                Number<int>(parts[6])
            ),
            _ => null,
        };
    }

    private static T Number<T>(string text)
        where T : ISpanParsable<T> => T.Parse(text, CultureInfo.InvariantCulture);

    /// <summary>The strings of a TXT value: quoted, with blanks between, a backslash before a quote or three octal digits.</summary>
    internal static List<string> Strings(string value)
    {
        var strings = new List<string>();
        StringBuilder? open = null;
        for (var i = 0; i < value.Length; i++)
        {
            var c = value[i];
            if (c == '"')
            {
                if (open is not null)
                {
                    strings.Add(open.ToString());
                }

                open = open is null ? new StringBuilder() : null;
            }
            else if (open is not null && c == '\\' && i + 3 < value.Length && value.AsSpan(i + 1, 3).IndexOfAnyExceptInRange('0', '7') < 0)
            {
                _ = open.Append((char)Convert.ToInt32(value.Substring(i + 1, 3), 8));
                i += 3;
            }
            else if (open is not null)
            {
                _ = open.Append(c == '\\' && i + 1 < value.Length ? value[++i] : c);
            }
        }

        return strings.Count > 0 ? strings : [value];
    }
}
