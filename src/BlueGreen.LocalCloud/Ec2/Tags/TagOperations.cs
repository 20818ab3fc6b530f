using BlueGreen.LocalCloud.Ec2.Requests;
using BlueGreen.LocalCloud.Wire;

namespace BlueGreen.LocalCloud.Ec2.Tags;

/// <summary>CreateTags, DeleteTags, DescribeTags.</summary>
internal static class TagOperations
{
    private static readonly FilterTable<(Ec2Resource Resource, string Key, string Value)> Filters = new(
        tagOf: (t, key) => t.Key == key ? t.Value : null
    )
    {
        { "key", t => t.Key },
        { "value", t => t.Value },
        { "resource-id", t => t.Resource.Id },
        { "resource-type", t => t.Resource.Kind.TagType },
    };

    public static void Register(ServiceRoutes routes) =>
        _ = routes.AddEc2("CreateTags", Create).AddEc2("DeleteTags", Delete).AddEc2("DescribeTags", Describe);

    private static Fields? Create(Ec2Call call)
    {
        var resources = Resources(call);
        var tags = call.Parameters.Tags("Tag");
        if (tags.Count == 0)
        {
            throw call.Parameters.Missing("Tag");
        }

        resources.ForEach(r => Tagging.CheckRoom(r, tags));
        resources.ForEach(r => Tagging.Set(r, tags));
        return null;
    }

    private static Fields? Delete(Ec2Call call)
    {
        var wanted = call.Parameters.Structures("Tag").Select(t => (Key: t.Required("Key"), Value: t.Raw("Value"))).ToList();
        foreach (var tags in Resources(call).Select(r => r.Tags))
        {
            // Without a list all of the user's tags go; with a value, only a tag that has it.
            var doomed =
                wanted.Count == 0
                    ? tags.Keys.Where(k => !k.StartsWith("aws:", StringComparison.Ordinal))
                    : wanted.Where(w => w.Value is null || tags.GetValueOrDefault(w.Key) == w.Value).Select(w => w.Key);
            foreach (var key in doomed.ToList())
            {
                tags.Remove(key);
            }
        }

        return null;
    }

    private static Fields Describe(Ec2Call call)
    {
        var all = call.Ec2.Resources.SelectMany(r => r.Tags.Select(t => (Resource: r, t.Key, t.Value)));
        var page = call.Parameters.Page(Filters.Apply(all, call.Parameters), t => $"{t.Resource.Id}/{t.Key}");
        return new Fields
        {
            {
                "tagSet",
                Items.Of(
                    page.Items,
                    t => new Fields
                    {
                        { "resourceId", t.Resource.Id },
                        { "resourceType", t.Resource.Kind.TagType },
                        { "key", t.Key },
                        { "value", t.Value },
                    }
                )
            },
            { "nextToken", page.NextToken },
        };
    }

    private static List<Ec2Resource> Resources(Ec2Call call)
    {
        var ids = call.Parameters.Texts("ResourceId");
        return ids.Count > 0 ? [.. ids.Select(call.Ec2.Resource)] : throw call.Parameters.Missing("ResourceId");
    }
}
