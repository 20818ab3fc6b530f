namespace BlueGreen.LocalCloud.Ec2.LaunchTemplates;

/// <summary>How to launch an instance, in numbered versions.</summary>
internal sealed class LaunchTemplate : Ec2Resource
{
    public override ResourceKind Kind => ResourceKind.LaunchTemplate;

    public required string Name { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>The version that is meant where none is named.</summary>
    public long DefaultVersion { get; set; } = 1;

    /// <summary>The number of the newest version; it never falls, even when that version is deleted.</summary>
    public long LatestVersion { get; set; }

    public List<LaunchTemplateVersion> Versions { get; init; } = [];
}

/// <summary>One version of a launch template; it never changes.</summary>
internal sealed record LaunchTemplateVersion(long Number, string? Description, DateTimeOffset CreatedAt, LaunchSettings Data);
