using System.Text.Json.Serialization;

namespace BlueGreen.LocalCloud.Ec2;

/// <summary>Anything that EC2 keeps under an id, in one region, with tags.</summary>
internal abstract class Ec2Resource
{
    /// <summary>The resource's id, such as <c>vpc-0123456789abcdef0</c>.</summary>
    public required string Id { get; init; }

    /// <summary>The region it lives in; a call to another region does not see it.</summary>
    public required string Region { get; init; }

    /// <summary>The account it belongs to.</summary>
    public string OwnerId { get; init; } = Ec2Region.AccountId;

    /// <summary>Tags by key. EC2 compares keys by case.</summary>
    public SortedDictionary<string, string> Tags { get; init; } = new(StringComparer.Ordinal);

    /// <summary>What EC2 calls this kind of thing, in ids, tags and errors.</summary>
    [JsonIgnore]
    public abstract ResourceKind Kind { get; }
}
