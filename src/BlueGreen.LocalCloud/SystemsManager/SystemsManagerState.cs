namespace BlueGreen.LocalCloud.SystemsManager;

/// <summary>What Systems Manager keeps: parameters.</summary>
internal sealed class SystemsManagerState
{
    public List<StoredParameter> Parameters { get; init; } = [];
}

/// <summary>A parameter in its newest version.</summary>
internal sealed class StoredParameter
{
    public required string Region { get; init; }

    public required string Name { get; init; }

    /// <summary><c>String</c>, <c>StringList</c> or <c>SecureString</c>.</summary>
    public required string Type { get; set; }

    public required string Value { get; set; }

    public required DateTimeOffset ModifiedAt { get; set; }

    public int Version { get; set; } = 1;
}
