using System.Text.Json;
using System.Text.RegularExpressions;
using BlueGreen.LocalCloud.Wire;

namespace BlueGreen.LocalCloud.Iam;

/// <summary>What several families of operations need of a call.</summary>
internal static partial class IamCall
{
    private const int DefaultPage = 100;
    private const int LargestPage = 1000;

    /// <summary>The name of a new entity.</summary>
    public static string NewName(this Call call, string parameter, int longest)
    {
        var name = call.Parameters.Required(parameter);
        if (name.Length > longest)
        {
            throw call.Parameters.Invalid(parameter, name, $"Member must have length less than or equal to {longest}");
        }

        return AllowedName().IsMatch(name)
            ? name
            : throw new AwsException(
                "ValidationError",
                $"The specified value for {char.ToLowerInvariant(parameter[0])}{parameter[1..]} is invalid. It must contain only alphanumeric characters and/or the following: +=,.@_-"
            );
    }

    /// <summary>The path of a new entity: a slash unless sent.</summary>
    public static string NewPath(this Call call)
    {
        var path = call.Parameters.Text("Path") ?? "/";
        return path.StartsWith('/') && path.EndsWith('/')
            ? path
            : throw new AwsException(
                "ValidationError",
                "The specified value for path is invalid. It must begin and end with / and contain only alphanumeric characters and/or / characters."
            );
    }

    public static string Arn(this Call call, string kind, string path, string name) => $"arn:aws:iam::{call.Account}:{kind}{path}{name}";

    /// <summary>A policy document, which must at least be JSON.</summary>
    public static string Document(this Call call, string parameter)
    {
        var document = call.Parameters.Required(parameter);
        try
        {
            using var json = JsonDocument.Parse(document);
            return json.RootElement.ValueKind == JsonValueKind.Object ? document : throw IamErrors.MalformedPolicy;
        }
        catch (JsonException)
        {
            throw IamErrors.MalformedPolicy;
        }
    }

    public static SortedDictionary<string, string> NewTags(this Call call)
    {
        var tags = new SortedDictionary<string, string>();
        SetTags(call, tags);
        return tags;
    }

    public static void SetTags(this Call call, SortedDictionary<string, string> tags)
    {
        foreach (var (key, value) in call.Parameters.Structures("Tags").Select(tag => tag.Tag()).ToList())
        {
            tags[key] = value;
        }
    }

    public static void RemoveTags(this Call call, SortedDictionary<string, string> tags)
    {
        foreach (var key in call.Parameters.Texts("TagKeys"))
        {
            _ = tags.Remove(key);
        }
    }

    public static Items? Tags(SortedDictionary<string, string> tags) =>
        tags.Count == 0 ? null : Items.Of(tags, t => new Fields { { "Key", t.Key }, { "Value", t.Value } });

    /// <summary>A page of a list; the marker is the place where the next begins.</summary>
    public static Fields Page<T>(this Call call, string name, IEnumerable<T> all, Func<T, Node> write)
    {
        var page = call.Parameters.Integer("MaxItems", min: 1, max: LargestPage) ?? DefaultPage;
        var start = call.Parameters.Integer("Marker", min: 0) ?? 0;
        var items = all.Skip(start).Take(page + 1).ToList();
        var more = items.Count > page;
        return new Fields
        {
            { name, Items.Of(items.Take(page), write) },
            { "IsTruncated", more },
            { "Marker", more ? $"{start + page}" : null },
        };
    }

    /// <summary>Documents are percent-encoded on the way out.</summary>
    public static string Encoded(string document) => Uri.EscapeDataString(document);

    [GeneratedRegex(@"^[\w+=,.@-]+$", RegexOptions.None, 1000)]
    private static partial Regex AllowedName();
}
