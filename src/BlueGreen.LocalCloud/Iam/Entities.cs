namespace BlueGreen.LocalCloud.Iam;

/// <summary>What every entity of IAM has.</summary>
internal abstract class IamEntity
{
    public required string Name { get; init; }

    /// <summary>Begins and ends with a slash.</summary>
    public required string Path { get; init; }
    public required string Arn { get; init; }
    public required string Id { get; init; }
    public required DateTimeOffset CreatedAt { get; init; }
    public SortedDictionary<string, string> Tags { get; init; } = [];
}

internal sealed class Role : IamEntity
{
    public required string TrustPolicy { get; set; }
    public string? Description { get; set; }

    /// <summary>Seconds.</summary>
    public int MaxSessionDuration { get; set; } = 3600;
    public string? PermissionsBoundary { get; set; }

    /// <summary>Name to document.</summary>
    public SortedDictionary<string, string> InlinePolicies { get; init; } = [];

    /// <summary>ARNs.</summary>
    public List<string> AttachedPolicies { get; init; } = [];
}

/// <summary>What an instance gets its role through. One that is too young fails a launch (<see cref="Clock.Timing.InstanceProfileUsable"/>).</summary>
internal sealed class InstanceProfile : IamEntity
{
    /// <summary>The role's name; null for none. One is the most there can be.</summary>
    public string? Role { get; set; }
}

internal sealed class ManagedPolicy : IamEntity
{
    public string? Description { get; init; }
    public required string Document { get; init; }
}
