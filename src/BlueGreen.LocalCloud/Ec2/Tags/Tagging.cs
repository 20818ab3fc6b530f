using BlueGreen.LocalCloud.Ec2.LaunchTemplates;
using BlueGreen.LocalCloud.Wire;

namespace BlueGreen.LocalCloud.Ec2.Tags;

/// <summary>Reading, checking and writing tags.</summary>
internal static class Tagging
{
    private const int MostTags = 50;
    private const int LongestKey = 128;
    private const int LongestValue = 256;
    private const string Reserved = "aws:";

    /// <summary>The tags that a create call gives what it makes; another kind of thing in its specification is an error.</summary>
    public static IReadOnlyList<KeyValuePair<string, string>> ForNew(this Parameters parameters, ResourceKind kind)
    {
        var specifications = parameters.TagSpecifications("TagSpecification");
        if (specifications.FirstOrDefault(s => s.ResourceType != kind.TagType) is { } wrong)
        {
            throw Ec2Errors.InvalidValue($"'{wrong.ResourceType}' is not a valid taggable resource type for this operation.");
        }

        return [.. specifications.SelectMany(s => s.Tags)];
    }

    /// <summary>A list of tag specifications, each checked.</summary>
    public static IReadOnlyList<TagSpecification> TagSpecifications(this Parameters parameters, string name) =>
        [.. parameters.Structures(name).Select(s => new TagSpecification(s.Required("ResourceType"), s.Tags("Tag")))];

    /// <summary>A list of tags, each checked.</summary>
    public static IReadOnlyList<KeyValuePair<string, string>> Tags(this Parameters parameters, string name)
    {
        var tags = parameters
            .Structures(name)
            .Select(t => KeyValuePair.Create(t.Raw("Key") ?? throw t.Missing("Key"), t.Raw("Value") ?? ""))
            .ToList();
        foreach (var (key, value) in tags)
        {
            Check(key, value);
        }

        if (tags.GroupBy(t => t.Key, StringComparer.Ordinal).FirstOrDefault(g => g.Skip(1).Any()) is { } twice)
        {
            throw Ec2Errors.InvalidValue($"Duplicate tag key '{twice.Key}' specified.");
        }

        return tags.Count > MostTags ? throw TooMany() : tags;
    }

    /// <summary>Throws unless the resource has room for the tags.</summary>
    public static void CheckRoom(Ec2Resource resource, IReadOnlyList<KeyValuePair<string, string>> tags)
    {
        // AWS's own tags do not count.
        var keys = resource.Tags.Keys.Concat(tags.Select(t => t.Key)).Where(k => !k.StartsWith(Reserved, StringComparison.Ordinal));
        if (keys.Distinct(StringComparer.Ordinal).Count() > MostTags)
        {
            throw TooMany();
        }
    }

    public static void Set(Ec2Resource resource, IEnumerable<KeyValuePair<string, string>> tags)
    {
        foreach (var (key, value) in tags)
        {
            resource.Tags[key] = value;
        }
    }

    /// <summary>The tags as answers show them.</summary>
    public static Items Fields(Ec2Resource resource) => Fields(resource.Tags);

    public static Items Fields(IEnumerable<KeyValuePair<string, string>> tags) =>
        Items.Of(tags, t => new Fields { { "key", t.Key }, { "value", t.Value } });

    private static void Check(string key, string value)
    {
        if (key.Length is 0 or > LongestKey)
        {
            throw Ec2Errors.InvalidValue(
                key.Length == 0 ? "Tag keys must not be empty." : $"Tag key exceeds the maximum length of {LongestKey} characters"
            );
        }

        if (value.Length > LongestValue)
        {
            throw Ec2Errors.InvalidValue($"Tag value exceeds the maximum length of {LongestValue} characters");
        }

        if (key.StartsWith(Reserved, StringComparison.OrdinalIgnoreCase))
        {
            throw Ec2Errors.InvalidValue($"Tag keys starting with '{Reserved}' are reserved for internal use");
        }
    }

    private static AwsException TooMany() =>
        Ec2Errors.Error("TagLimitExceeded", "The maximum number of Tags for a resource has been reached.");
}
