using System.Xml.Linq;
using BlueGreen.LocalCloud.Wire;

namespace BlueGreen.LocalCloud.Route53;

/// <summary>Record sets and changes.</summary>
internal static class RecordOperations
{
    private const int LargestPage = 300;

    public static void Register(ServiceRoutes routes) =>
        _ = routes
            .Add(
                new Operation("ChangeResourceRecordSets", Change)
                {
                    Path = "/2013-04-01/hostedzone/{Id}/rrset",
                    Summary = Summarise,
                    Gaps =
                        "Values of types other than A, AAAA, TXT and SPF are not checked; no traffic policies, CIDR or geoproximity routing.",
                }
            )
            .Add(new Operation("ListResourceRecordSets", List) { Method = "GET", Path = "/2013-04-01/hostedzone/{Id}/rrset" })
            .Add(new Operation("GetChange", GetChange) { Method = "GET", Path = "/2013-04-01/change/{Id}" });

    private static Fields Change(Call call)
    {
        var zone = call.Zone();
        var batch = XmlInput.Body(call, "ChangeResourceRecordSetsRequest").RequiredElement("ChangeBatch");
        var changes = Changes(batch);
        var comment = call.Comment(batch);
        foreach (var change in changes)
        {
            RecordSetRules.CheckShape(change.Action.ToString().ToUpperInvariant(), change.Set);
        }

        zone.Records = ChangeBatch.Apply(zone, changes, (set, records) => AliasRules.Check(call.World, zone, set, records));
        return new Fields { { "ChangeInfo", call.Write(call.Submit(comment)) } };
    }

    private static List<Change> Changes(XElement batch)
    {
        var changes = batch.RequiredElement("Changes").Elements("Change").ToList();
        return changes.Count == 0
            ? throw XmlInput.Invalid("The content of element 'Changes' is not complete. 'Change' is expected.")
            : [.. changes.Select(Read)];
    }

    private static Change Read(XElement xml)
    {
        var action = xml.RequiredText("Action") switch
        {
            "CREATE" => ChangeAction.Create,
            "DELETE" => ChangeAction.Delete,
            "UPSERT" => ChangeAction.Upsert,
            var other => throw XmlInput.Invalid(
                $"Value '{other}' is not facet-valid with respect to enumeration '[CREATE, DELETE, UPSERT]'."
            ),
        };
        return new Change(action, RecordSetXml.Read(xml.RequiredElement("ResourceRecordSet")));
    }

    // The log tells what a batch was, but no values: they may be anything.
    private static IEnumerable<KeyValuePair<string, string>> Summarise(Call call) =>
        call.Xml?.Descendants("Change")
            .Select(c => (Action: c.Element("Action")?.Value, Set: c.Element("ResourceRecordSet")))
            .Select(c => KeyValuePair.Create("Changes", $"{c.Action} {c.Set?.Element("Type")?.Value} {c.Set?.Element("Name")?.Value}"))
        ?? [];

    private static Fields List(Call call)
    {
        var zone = call.Zone();
        var start = Start(call);
        var page = call.PageSize(LargestPage);
        var records = zone.Records.Where(r => start is null || RecordOrder.Compare(r.Key, start) >= 0).Take(page + 1).ToList();
        var next = records.Count > page ? records[page].Key : null;
        return new Fields
        {
            { "ResourceRecordSets", Items.Of(records.Take(page), RecordSetXml.Write, "ResourceRecordSet") },
            { "IsTruncated", next is not null },
            { "NextRecordName", next?.Name },
            { "NextRecordType", next?.Type },
            { "NextRecordIdentifier", next?.SetIdentifier },
            { "MaxItems", $"{page}" },
        };
    }

    private static RecordKey? Start(Call call)
    {
        var (name, type, identifier) = (call.Parameters.Text("name"), call.Parameters.Text("type"), call.Parameters.Text("identifier"));
        return (name, type, identifier) switch
        {
            (null, null, null) => null,
            (null, _, _) => throw new AwsException(
                "InvalidInput",
                "The start record name must be specified with the start record type or identifier."
            ),
            (_, null, not null) => throw new AwsException(
                "InvalidInput",
                "The start record type must be specified with the start record identifier."
            ),
            _ => new RecordKey(RecordName.Normalise(name, "InvalidInput"), type ?? "", identifier),
        };
    }

    private static Fields GetChange(Call call)
    {
        var id = Route53Call.Bare(call.Parameters.Required("Id"));
        return call.State.Route53.Changes.TryGetValue(id, out var change)
            ? new Fields { { "ChangeInfo", call.Write(change) } }
            : throw Route53Errors.NoSuchChange(id);
    }
}
