using BlueGreen.LocalCloud.Wire;

namespace BlueGreen.LocalCloud.LoadBalancing.Classic;

/// <summary>Reads and checks tags.</summary>
internal static class Tags
{
    public const int Most = 50;

    public static SortedDictionary<string, string> Read(Parameters parameters)
    {
        var tags = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var sent in parameters.Structures("Tags"))
        {
            var (key, value) = sent.Tag();
            if (!tags.TryAdd(key, value))
            {
                throw ElbErrors.DuplicateTagKeys(key);
            }
        }

        return tags.Count <= Most ? tags : throw ElbErrors.TooManyTags(Most);
    }
}
