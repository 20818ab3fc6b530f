using BlueGreen.LocalCloud.LoadBalancing.Classic;
using BlueGreen.LocalCloud.Wire;

namespace BlueGreen.LocalCloud.LoadBalancing.V2;

/// <summary>Tags of load balancers, target groups, listeners and rules.</summary>
internal static class TagOperations
{
    private const int MostDescribed = 20;

    public static void Register(ServiceRoutes routes) =>
        routes.Add("AddTags", AddTags).Add("RemoveTags", RemoveTags).Add("DescribeTags", DescribeTags);

    private static Fields? AddTags(Call call)
    {
        var resources = Resources(call);
        var tags = Tags.Read(call.Parameters);
        if (tags.Count == 0)
        {
            throw call.Parameters.Missing("Tags");
        }

        if (resources.Exists(resource => resource.Tags.Keys.Union(tags.Keys).Count() > Tags.Most))
        {
            throw ElbV2Errors.TooMany("TooManyTags", "tags of a resource", Tags.Most);
        }

        foreach (var (_, own) in resources)
        {
            foreach (var (key, value) in tags)
            {
                own[key] = value;
            }
        }

        return [];
    }

    private static Fields? RemoveTags(Call call)
    {
        var resources = Resources(call);
        var keys = call.Parameters.RequiredTexts("TagKeys");
        foreach (var (_, own) in resources)
        {
            foreach (var key in keys)
            {
                _ = own.Remove(key);
            }
        }

        return [];
    }

    private static Fields? DescribeTags(Call call)
    {
        var resources = Resources(call);
        return resources.Count <= MostDescribed
            ? new()
            {
                {
                    "TagDescriptions",
                    Items.Of(
                        resources,
                        resource => new Fields
                        {
                            { "ResourceArn", resource.Arn },
                            { "Tags", Items.Of(resource.Tags, tag => new Fields { { "Key", tag.Key }, { "Value", tag.Value } }) },
                        }
                    )
                },
            }
            : throw ElbV2Errors.Validation($"The tags of at most {MostDescribed} resources can be described at once");
    }

    private static List<(string Arn, SortedDictionary<string, string> Tags)> Resources(Call call) =>
        [.. call.Parameters.RequiredTexts("ResourceArns").Select(arn => (arn, TagsOf(call, arn)))];

    private static SortedDictionary<string, string> TagsOf(Call call, string arn)
    {
        var kind = arn.Split(':', 6) is [_, _, _, _, _, var resource] ? resource.Split('/')[0] : "";
        return kind switch
        {
            "loadbalancer" => call.Balancer(arn).Tags,
            "targetgroup" => call.TargetGroup(arn).Tags,
            "listener" => call.Listener(arn).Listener.Tags,
            // The default rule has no tags of its own here: it has its listener's.
            "listener-rule" => call.Rule(arn) is var (_, listener, rule) ? rule?.Tags ?? listener.Tags : [],
            _ => throw ElbV2Errors.NotAnArn(arn, "resource"),
        };
    }
}
