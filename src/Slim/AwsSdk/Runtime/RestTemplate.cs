#nullable enable
namespace Amazon.Slim;

/// <summary>A path placeholder, its member, and the path segment before it with its slashes.</summary>
internal sealed record PathMember(string Placeholder, StructureMember Member, string Parent);

/// <summary>Which members of a request go into the path, the query and the body.</summary>
internal sealed record RestTemplate(
    string Path,
    IReadOnlyList<PathMember> PathMembers,
    IReadOnlyList<(string Key, StructureMember Member)> QueryMembers,
    IReadOnlyList<StructureMember> BodyMembers
)
{
    /// <summary>Reads a template such as <c>/2013-04-01/hostedzone/{HostedZoneId}/rrset?name={StartRecordName}</c>.</summary>
    public static RestTemplate Parse(string uri, StructureType request)
    {
        var members = request.Members.ToDictionary(member => member.Name, StringComparer.Ordinal);
        var (path, query) = uri.Split('?') switch
        {
            [var all] => (all, Array.Empty<string>()),
            [var before, var after] => (before, after.Split('&')),
            _ => throw new ArgumentException($"{uri} has more than one query.", nameof(uri)),
        };

        var segments = path.Split('/');
        var pathMembers = segments
            .Select((segment, i) => (segment, Parent: i == 0 ? "" : $"/{segments[i - 1]}/"))
            .Where(part => part.segment.StartsWith('{'))
            .Select(part => new PathMember(part.segment, members[part.segment[1..^1]], part.Parent))
            .ToList();
        var queryMembers = query.Select(pair => pair.Split('=')).Select(pair => (Key: pair[0], Member: members[pair[1][1..^1]])).ToList();

        var elsewhere = pathMembers.Select(part => part.Member).Concat(queryMembers.Select(pair => pair.Member)).ToHashSet();
        return new(path, pathMembers, queryMembers, [.. request.Members.Where(member => !elsewhere.Contains(member))]);
    }
}
