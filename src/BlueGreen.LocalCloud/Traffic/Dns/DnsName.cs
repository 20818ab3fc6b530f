using ARSoft.Tools.Net;
using BlueGreen.LocalCloud.Route53;

namespace BlueGreen.LocalCloud.Traffic.Dns;

/// <summary>Names between the wire and the form in which Route 53 keeps them: lower case, escaped, with the final dot.</summary>
internal static class DnsName
{
    public static string Normalise(string name) => name is "" or "." ? "." : RecordName.Normalise(name, "InvalidInput");

    /// <summary>A name of the wire; a dot inside a label is escaped.</summary>
    public static string Of(DomainName name) =>
        name.LabelCount == 0
            ? "."
            : Normalise(string.Concat(name.Labels.Select(label => label.Replace(".", "\\056", StringComparison.Ordinal) + ".")));

    public static DomainName ToWire(string name) =>
        name == "." ? DomainName.Root : new DomainName([.. Normalise(name).TrimEnd('.').Split('.').Select(Unescape)]);

    private static string Unescape(string label)
    {
        if (!label.Contains('\\', StringComparison.Ordinal))
        {
            return label;
        }

        var text = new System.Text.StringBuilder();
        for (var i = 0; i < label.Length; i++)
        {
            if (label[i] == '\\')
            {
                _ = text.Append((char)Convert.ToInt32(label.Substring(i + 1, 3), 8));
                i += 3;
            }
            else
            {
                _ = text.Append(label[i]);
            }
        }

        return text.ToString();
    }
}
