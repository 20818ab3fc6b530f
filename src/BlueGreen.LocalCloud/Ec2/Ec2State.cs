using BlueGreen.LocalCloud.Ec2.Images;
using BlueGreen.LocalCloud.Ec2.Instances;
using BlueGreen.LocalCloud.Ec2.KeyPairs;
using BlueGreen.LocalCloud.Ec2.LaunchTemplates;
using BlueGreen.LocalCloud.Ec2.Network;
using BlueGreen.LocalCloud.Ec2.SecurityGroups;
using BlueGreen.LocalCloud.Ec2.Storage;

namespace BlueGreen.LocalCloud.Ec2;

/// <summary>All that EC2 remembers, of every region, in the order of creation.</summary>
internal sealed class Ec2State
{
    /// <summary>The counter behind public addresses.</summary>
    public int LastPublicAddress { get; set; }

    /// <summary>The regions that have their default VPC and the public images.</summary>
    public SortedSet<string> OpenedRegions { get; init; } = new(StringComparer.Ordinal);

    public List<Vpc> Vpcs { get; init; } = [];

    public List<Subnet> Subnets { get; init; } = [];

    public List<RouteTable> RouteTables { get; init; } = [];

    public List<InternetGateway> InternetGateways { get; init; } = [];

    public List<NetworkAcl> NetworkAcls { get; init; } = [];

    public List<DhcpOptions> DhcpOptions { get; init; } = [];

    public List<NetworkInterface> NetworkInterfaces { get; init; } = [];

    public List<SecurityGroup> SecurityGroups { get; init; } = [];

    public List<KeyPair> KeyPairs { get; init; } = [];

    public List<Image> Images { get; init; } = [];

    public List<Snapshot> Snapshots { get; init; } = [];

    public List<Volume> Volumes { get; init; } = [];

    public List<Reservation> Reservations { get; init; } = [];

    public List<LaunchTemplate> LaunchTemplates { get; init; } = [];

    /// <summary>What each client token made, so that a repeated request makes nothing new.</summary>
    public List<UsedClientToken> ClientTokens { get; init; } = [];
}

/// <summary>A client token that was used: the operation, the digest of the request, and what was made.</summary>
internal sealed record UsedClientToken(string Region, string Operation, string Token, string RequestDigest, string ResourceId);
