using BlueGreen.LocalCloud.Ec2.LaunchTemplates;

namespace BlueGreen.LocalCloud.Ec2.Instances;

/// <summary>A launch: the settings, and where and for whom.</summary>
internal sealed record LaunchRequest
{
    public required LaunchSettings Settings { get; init; }

    /// <summary>The subnet; null for the settings' own, else the default VPC's subnet of the zone.</summary>
    public string? SubnetId { get; init; }

    public string? PrivateIpAddress { get; init; }

    /// <summary>Tags of the instance beside those of the settings; the only ones that may begin with <c>aws:</c>.</summary>
    public IReadOnlyDictionary<string, string> Tags { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    public string? ClientToken { get; init; }

    /// <summary>The service that launches for the account, such as Auto Scaling's; null for the account itself.</summary>
    public string? RequesterId { get; init; }
}
