using System.Text.Json.Serialization;

namespace BlueGreen.LocalCloud.Ec2.Instances;

/// <summary>A server.</summary>
internal sealed class Instance : Ec2Resource
{
    public override ResourceKind Kind => ResourceKind.Instance;

    public required string ReservationId { get; init; }

    public required string ImageId { get; init; }

    public required string InstanceType { get; set; }

    public required string Architecture { get; init; }

    public required string SubnetId { get; init; }

    public required string VpcId { get; init; }

    public required string AvailabilityZone { get; init; }

    public required string PrivateIpAddress { get; init; }

    public required string RootDeviceName { get; init; }

    /// <summary>When it was launched, or last started.</summary>
    public required DateTimeOffset LaunchTime { get; set; }

    public int LaunchIndex { get; init; }

    public string? KeyName { get; init; }

    /// <summary>The public line of the key, as it was at the launch; null without a key.</summary>
    public string? AuthorizedKey { get; init; }

    /// <summary>How often it has been started or rebooted, the launch included.</summary>
    public int Boots { get; set; } = 1;

    public string? ClientToken { get; init; }

    public string? InstanceProfileArn { get; init; }

    public string? InstanceProfileId { get; init; }

    /// <summary>Base64, as it came. A secret: it appears in answers to the one call that asks for it.</summary>
    public string? UserData { get; set; }

    public string? PublicIpAddress { get; set; }

    /// <summary>Whether each start gives it a public address.</summary>
    public bool HasPublicAddress { get; init; }

    public List<string> SecurityGroupIds { get; set; } = [];

    public InstanceState State { get; set; } = InstanceState.Pending;

    /// <summary>When the passing state ends, or a terminated instance is forgotten; null while nothing is due.</summary>
    public DateTimeOffset? StateDueAt { get; set; }

    /// <summary>When its operating system and the application on it are up; null while it is not running.</summary>
    public DateTimeOffset? BootedAt { get; set; }

    /// <summary>Why it last changed state, as DescribeInstances tells it.</summary>
    public string Reason { get; set; } = "";

    public string? StateReasonCode { get; set; }

    public string? StateReasonMessage { get; set; }

    public bool Monitoring { get; set; }

    public bool EbsOptimized { get; set; }

    public bool DisableApiTermination { get; set; }

    public bool DisableApiStop { get; set; }

    public bool SourceDestCheck { get; set; } = true;

    /// <summary><c>stop</c> or <c>terminate</c>: what a shutdown from inside does.</summary>
    public string ShutdownBehavior { get; set; } = "stop";

    public string Tenancy { get; init; } = "default";

    public required MetadataOptions MetadataOptions { get; set; }

    /// <summary>Whether it still counts as there: not on its way out.</summary>
    [JsonIgnore]
    public bool IsAlive => State is not (InstanceState.ShuttingDown or InstanceState.Terminated);
}

/// <summary>The instances of one launch.</summary>
internal sealed class Reservation
{
    public required string Id { get; init; }

    public required string Region { get; init; }

    /// <summary>The service that launched for the account; null for the account itself.</summary>
    public string? RequesterId { get; init; }

    public List<Instance> Instances { get; init; } = [];
}
