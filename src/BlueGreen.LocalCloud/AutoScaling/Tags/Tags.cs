using BlueGreen.LocalCloud.Wire;

namespace BlueGreen.LocalCloud.AutoScaling;

/// <summary>Reads, checks and tells the tags of groups.</summary>
internal static class Tags
{
    private const int Most = 50;
    private const string Kind = "auto-scaling-group";

    /// <summary>The tags of a group that is being made.</summary>
    public static List<GroupTag> Read(Call call, string groupName)
    {
        List<GroupTag> tags = [.. call.Parameters.Structures("Tags").Select(sent => ReadOne(sent, groupName).Tag)];
        var twice = tags.GroupBy(tag => tag.Key).FirstOrDefault(group => group.Count() > 1);
        return twice is null && tags.Count <= Most
            ? tags
            : throw AutoScalingErrors.Validation(
                twice is null ? $"A group can have at most {Most} tags" : $"Duplicate tag key: {twice.Key}"
            );
    }

    /// <summary>A tag and the name of the group that it is for.</summary>
    public static (string GroupName, GroupTag Tag) ReadOne(Parameters sent, string? groupName)
    {
        var resource = sent.Text("ResourceId") ?? groupName ?? throw sent.Missing("ResourceId");
        if (sent.Text("ResourceType") is not (null or Kind))
        {
            throw AutoScalingErrors.Validation($"Invalid resource type: {sent.Text("ResourceType")}. It must be {Kind}");
        }

        var key = sent.Required("Key");
        var value = sent.Raw("Value") ?? "";
        if (key.Length > 128 || value.Length > 256 || key.StartsWith("aws:", StringComparison.OrdinalIgnoreCase))
        {
            throw AutoScalingErrors.Validation(
                $"Invalid tag: {key}. Keys have at most 128 characters and do not begin with aws:, values at most 256"
            );
        }

        return (resource, new GroupTag(key, value, sent.Boolean("PropagateAtLaunch") ?? false));
    }

    /// <summary>Sets a tag; one of the same key gives way.</summary>
    public static void Set(ScalingGroup group, GroupTag tag)
    {
        _ = group.Tags.RemoveAll(old => old.Key == tag.Key);
        group.Tags.Add(tag);
    }

    public static bool HaveRoom(ScalingGroup group, IEnumerable<string> keys) =>
        group.Tags.Select(tag => tag.Key).Union(keys).Count() <= Most;

    public static Fields ToFields(string groupName, GroupTag tag) =>
        new()
        {
            { "ResourceId", groupName },
            { "ResourceType", Kind },
            { "Key", tag.Key },
            { "Value", tag.Value },
            { "PropagateAtLaunch", tag.PropagateAtLaunch },
        };
}
