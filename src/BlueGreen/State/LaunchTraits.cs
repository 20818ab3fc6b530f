using BlueGreen.Naming;

namespace BlueGreen.State;

/// <summary>How instances are launched, apart from the image.</summary>
public sealed record LaunchTraits
{
    /// <value>For example <c>t3.micro</c>.</value>
    public required string InstanceType { get; init; }

    /// <value>The key pair; null for none.</value>
    public string? KeyPair { get; init; }

    /// <value>Security groups, by id.</value>
    public IReadOnlyList<string> SecurityGroups { get; init; } = [];

    /// <value>The instance profile, by name or ARN; null for none.</value>
    public string? InstanceProfile { get; init; }

    /// <value>The user data; null for none.</value>
    public UserData? UserData { get; init; }

    /// <value>Whether a public address is given to an instance; null leaves it to the subnet.</value>
    public bool? PublicAddress { get; init; }

    /// <value>Whether EBS optimisation was asked for.</value>
    public bool? EbsOptimized { get; init; }

    /// <value>Whether detailed monitoring was asked for.</value>
    public bool? DetailedMonitoring { get; init; }

    /// <value>Tags that the template gives to new instances.</value>
    public IReadOnlyDictionary<string, string> InstanceTags { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <value>Things the template sets that a successor will not get, in words.</value>
    public IReadOnlyList<string> NotTakenOver { get; init; } = [];
}
