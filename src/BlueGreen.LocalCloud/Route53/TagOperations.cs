using BlueGreen.LocalCloud.Wire;

namespace BlueGreen.LocalCloud.Route53;

/// <summary>Tags of hosted zones.</summary>
internal static class TagOperations
{
    private const string Path = "/2013-04-01/tags/{ResourceType}";
    private const int MostTags = 10;

    public static void Register(ServiceRoutes routes) =>
        _ = routes
            .Add(
                new Operation("ChangeTagsForResource", Change)
                {
                    Path = Path + "/{ResourceId}",
                    Gaps = "Hosted zones only: there are no health checks.",
                }
            )
            .Add(new Operation("ListTagsForResource", List) { Method = "GET", Path = Path + "/{ResourceId}" })
            .Add(new Operation("ListTagsForResources", ListMany) { Path = Path });

    private static Fields Change(Call call)
    {
        var zone = Zone(call, call.Parameters.Required("ResourceId"));
        var xml = XmlInput.Body(call, "ChangeTagsForResourceRequest");
        var added =
            xml.Element("AddTags")?.Elements("Tag").Select(t => (Key: t.RequiredText("Key"), Value: t.Text("Value") ?? "")).ToList() ?? [];
        var removed = xml.Element("RemoveTagKeys")?.Elements("Key").Select(k => k.Value).ToList() ?? [];
        if (zone.Tags.Keys.Except(removed).Union(added.Select(t => t.Key)).Count() > MostTags)
        {
            throw new AwsException("InvalidInput", $"The number of tags exceeds the limit of {MostTags}.");
        }

        removed.ForEach(k => zone.Tags.Remove(k));
        added.ForEach(t => zone.Tags[t.Key] = t.Value);
        return [];
    }

    private static Fields List(Call call) => new() { { "ResourceTagSet", Write(Zone(call, call.Parameters.Required("ResourceId"))) } };

    private static Fields ListMany(Call call)
    {
        var ids = XmlInput.Body(call, "ListTagsForResourcesRequest").RequiredElement("ResourceIds").Elements("ResourceId");
        return new Fields { { "ResourceTagSets", Items.Of([.. ids.Select(i => Zone(call, i.Value))], Write, "ResourceTagSet") } };
    }

    private static HostedZone Zone(Call call, string sent)
    {
        var id = Route53Call.Bare(sent);
        return call.Parameters.Required("ResourceType") == "hostedzone" && call.State.Route53.Find(id) is { } zone
            ? zone
            : throw Route53Errors.NoSuchHostedZone(id);
    }

    private static Fields Write(HostedZone zone) =>
        new()
        {
            { "ResourceType", "hostedzone" },
            { "ResourceId", zone.Id },
            { "Tags", Items.Of(zone.Tags, t => new Fields { { "Key", t.Key }, { "Value", t.Value } }, "Tag") },
        };
}
