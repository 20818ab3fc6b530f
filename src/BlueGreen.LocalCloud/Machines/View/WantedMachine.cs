using System.Net;
using BlueGreen.LocalCloud.Machines.Metadata;

namespace BlueGreen.LocalCloud.Machines.View;

/// <summary>What an instance asks of its machine.</summary>
/// <param name="Id">The instance's id.</param>
/// <param name="Boot">How often it has been started, from 1: a machine of an earlier boot is to be started anew.</param>
/// <param name="IsUp">Whether it is to run.</param>
/// <param name="IsGone">Whether the instance is on its way out for good.</param>
/// <param name="ContentId">What is on its root volume at first; null for the base system alone.</param>
internal sealed record WantedMachine(string Id, int Boot, bool IsUp, bool IsGone, string? ContentId)
{
    public required IPAddress PrivateAddress { get; init; }

    public required IPAddress? PublicAddress { get; init; }

    public required string Mac { get; init; }

    /// <summary>Its full name, such as <c>ip-10-0-0-5.eu-west-2.compute.internal</c>.</summary>
    public required string HostName { get; init; }

    /// <summary>The VPC's resolver.</summary>
    public required IPAddress Resolver { get; init; }

    /// <summary>The line for <c>authorized_keys</c>; null without a key.</summary>
    public required string? AuthorizedKey { get; init; }

    /// <summary>As given, decoded; null for none.</summary>
    public required byte[]? UserData { get; init; }

    /// <summary>What its metadata service answers.</summary>
    public required InstanceMetadata Metadata { get; init; }
}

/// <summary>What a snapshot asks for: a copy of a machine's disk.</summary>
/// <param name="ContentId">The name of the copy.</param>
/// <param name="InstanceId">The machine.</param>
internal sealed record WantedCopy(string ContentId, string InstanceId);
