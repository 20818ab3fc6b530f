using BlueGreen.LocalCloud.Wire;

namespace BlueGreen.LocalCloud.AutoScaling;

/// <summary>Tags of groups.</summary>
internal static class TagOperations
{
    public static void Register(ServiceRoutes routes) =>
        routes.Add("CreateOrUpdateTags", CreateOrUpdate).Add("DeleteTags", Delete).Add("DescribeTags", Describe);

    private static Fields? CreateOrUpdate(Call call)
    {
        var tags = Read(call);
        foreach (var byGroup in tags.GroupBy(tag => tag.Group))
        {
            if (!Tags.HaveRoom(byGroup.Key, byGroup.Select(tag => tag.Tag.Key)))
            {
                throw new AwsException("LimitExceeded", $"AutoScalingGroup {byGroup.Key.Name} has too many tags.");
            }
        }

        foreach (var (group, tag) in tags)
        {
            Tags.Set(group, tag);
        }

        return null;
    }

    private static Fields? Delete(Call call)
    {
        foreach (var (group, tag) in Read(call))
        {
            _ = group.Tags.RemoveAll(old => old.Key == tag.Key);
        }

        return null;
    }

    private static List<(ScalingGroup Group, GroupTag Tag)> Read(Call call)
    {
        var sent = call.Parameters.Structures("Tags");
        if (sent.Count == 0)
        {
            throw call.Parameters.Missing("Tags");
        }

        List<(ScalingGroup Group, GroupTag Tag)> tags = [];
        foreach (var (name, tag) in sent.Select(one => Tags.ReadOne(one, groupName: null)))
        {
            var group = call.State.AutoScaling.FindGroup(call.Region, name);
            tags.Add((group is { IsBeingDeleted: false } ? group : throw AutoScalingErrors.GroupNotFound(name), tag));
        }

        return tags;
    }

    private static Fields? Describe(Call call)
    {
        var filters = call.Parameters.Structures("Filters").Select(Filter).ToList();
        List<(string Group, GroupTag Tag)> tags =
        [
            .. call.Groups()
                .SelectMany(group => group.Tags.Select(tag => (Group: group.Name, Tag: tag)))
                .Where(pair => filters.TrueForAll(fits => fits(pair)))
                .OrderBy(Key, StringComparer.Ordinal),
        ];
        var (page, next) = Pages.Sorted(call.Parameters, tags, Key);
        return new() { { "Tags", Items.Of(page, pair => Tags.ToFields(pair.Group, pair.Tag)) }, { "NextToken", next } };
    }

    private static string Key((string Group, GroupTag Tag) pair) => $"{pair.Group}\n{pair.Tag.Key}";

    private static Predicate<(string Group, GroupTag Tag)> Filter(Parameters sent)
    {
        var name = sent.Required("Name");
        var values = sent.Texts("Values");
        return name switch
        {
            "auto-scaling-group" => pair => values.Contains(pair.Group),
            "key" => pair => values.Contains(pair.Tag.Key),
            "value" => pair => values.Contains(pair.Tag.Value),
            "propagate-at-launch" => pair =>
                values.Contains(pair.Tag.PropagateAtLaunch ? "true" : "false", StringComparer.OrdinalIgnoreCase),
            _ => throw AutoScalingErrors.Validation(
                $"Filter name {name} is not valid: use auto-scaling-group, key, value or propagate-at-launch"
            ),
        };
    }
}
