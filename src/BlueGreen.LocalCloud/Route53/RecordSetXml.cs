using System.Xml.Linq;
using BlueGreen.LocalCloud.Wire;

namespace BlueGreen.LocalCloud.Route53;

/// <summary>Record sets from and to the wire.</summary>
internal static class RecordSetXml
{
    public static RecordSet Read(XElement xml)
    {
        var alias = xml.Element("AliasTarget");
        var location = xml.Element("GeoLocation");
        return new RecordSet
        {
            Name = RecordName.Normalise(xml.RequiredText("Name"), "InvalidChangeBatch"),
            Type = xml.RequiredText("Type"),
            SetIdentifier = xml.Text("SetIdentifier"),
            Weight = (int?)xml.Number("Weight", 0, 255),
            Region = xml.Text("Region"),
            Failover = xml.Text("Failover"),
            MultiValueAnswer = xml.Boolean("MultiValueAnswer"),
            GeoLocation = location is null
                ? null
                : new GeoLocation(location.Text("ContinentCode"), location.Text("CountryCode"), location.Text("SubdivisionCode")),
            Ttl = xml.Number("TTL", 0, int.MaxValue),
            Values = [.. xml.Element("ResourceRecords")?.Elements("ResourceRecord").Select(r => r.RequiredText("Value")) ?? []],
            Alias = alias is null
                ? null
                : new AliasTarget(
                    alias.RequiredText("HostedZoneId"),
                    RecordName.Normalise(alias.RequiredText("DNSName"), "InvalidChangeBatch"),
                    alias.Boolean("EvaluateTargetHealth") ?? throw XmlInput.Invalid("'EvaluateTargetHealth' is expected.")
                ),
            HealthCheckId = xml.Text("HealthCheckId"),
        };
    }

    public static Fields Write(RecordSet record) =>
        new()
        {
            { "Name", record.Name },
            { "Type", record.Type },
            { "SetIdentifier", record.SetIdentifier },
            { "Weight", record.Weight },
            { "Region", record.Region },
            { "GeoLocation", Write(record.GeoLocation) },
            { "Failover", record.Failover },
            { "MultiValueAnswer", record.MultiValueAnswer },
            { "TTL", record.Ttl },
            {
                "ResourceRecords",
                record.Alias is null ? Items.Of(record.Values, v => new Fields { { "Value", v } }, "ResourceRecord") : null
            },
            { "AliasTarget", Write(record.Alias) },
            { "HealthCheckId", record.HealthCheckId },
        };

    private static Fields? Write(AliasTarget? alias) =>
        alias is null
            ? null
            : new Fields
            {
                { "HostedZoneId", alias.HostedZoneId },
                { "DNSName", alias.DnsName },
                { "EvaluateTargetHealth", alias.EvaluateTargetHealth },
            };

    private static Fields? Write(GeoLocation? location) =>
        location is null
            ? null
            : new Fields
            {
                { "ContinentCode", location.ContinentCode },
                { "CountryCode", location.CountryCode },
                { "SubdivisionCode", location.SubdivisionCode },
            };
}
