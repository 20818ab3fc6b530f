using BlueGreen.LocalCloud.Wire;

namespace BlueGreen.LocalCloud.LoadBalancing.Classic;

/// <summary>Tags of load balancers.</summary>
internal static class TagOperations
{
    private const int MostDescribed = 20;

    public static void Register(ServiceRoutes routes) =>
        routes.Add("AddTags", AddTags).Add("RemoveTags", RemoveTags).Add("DescribeTags", DescribeTags);

    private static Fields? AddTags(Call call)
    {
        var balancers = Balancers(call);
        var tags = Tags.Read(call.Parameters);
        if (tags.Count == 0)
        {
            throw call.Parameters.Missing("Tags");
        }

        if (balancers.Exists(balancer => balancer.Tags.Keys.Union(tags.Keys).Count() > Tags.Most))
        {
            throw ElbErrors.TooManyTags(Tags.Most);
        }

        foreach (var balancer in balancers)
        {
            foreach (var (key, value) in tags)
            {
                balancer.Tags[key] = value;
            }
        }

        return [];
    }

    private static Fields? RemoveTags(Call call)
    {
        var balancers = Balancers(call);
        List<string> keys = [.. call.Parameters.Structures("Tags").Select(tag => tag.Required("Key"))];
        foreach (var balancer in balancers)
        {
            foreach (var key in keys)
            {
                _ = balancer.Tags.Remove(key);
            }
        }

        return [];
    }

    private static Fields? DescribeTags(Call call)
    {
        var balancers = Balancers(call);
        return balancers.Count <= MostDescribed
            ? new() { { "TagDescriptions", Items.Of(balancers, Describe) } }
            : throw ElbErrors.Validation($"The tags of at most {MostDescribed} load balancers can be described at once.");
    }

    private static Fields Describe(ClassicLoadBalancer balancer) =>
        new()
        {
            { "LoadBalancerName", balancer.Name },
            { "Tags", Items.Of(balancer.Tags, tag => new Fields { { "Key", tag.Key }, { "Value", tag.Value } }) },
        };

    private static List<ClassicLoadBalancer> Balancers(Call call) =>
        [.. call.Parameters.RequiredTexts("LoadBalancerNames").Select(call.Balancer)];
}
