namespace BlueGreen.LocalCloud.Machines.Metadata;

/// <summary>What a directory of the metadata holds.</summary>
internal static class MetadataListing
{
    private const string Roles = "meta-data/iam/security-credentials";

    /// <returns>The names, a slash after each directory; none where there is no such directory.</returns>
    public static IReadOnlyList<string> Of(InstanceMetadata who, string directory)
    {
        var prefix = directory.Length == 0 ? "" : directory.TrimEnd('/') + "/";
        if (prefix == "meta-data/public-keys/" && who.Values.TryGetValue("meta-data/public-keys/0/openssh-key", out var key))
        {
            // The key's name is the comment of its line.
            return ["0=" + key.Trim().Split(' ')[^1]];
        }

        var paths = who.Role is null ? who.Values.Keys : who.Values.Keys.Append($"{Roles}/{who.Role}");
        return
        [
            .. paths
                .Where(path => path.StartsWith(prefix, StringComparison.Ordinal))
                .Select(path => path[prefix.Length..].Split('/', 2))
                .Select(parts => parts.Length == 2 ? parts[0] + "/" : parts[0])
                .Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal),
        ];
    }
}
