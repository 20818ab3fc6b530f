using BlueGreen.LocalCloud.Clock;
using BlueGreen.LocalCloud.Ec2.Images;
using BlueGreen.LocalCloud.Ec2.Instances;
using BlueGreen.LocalCloud.Ec2.KeyPairs;
using BlueGreen.LocalCloud.Ec2.LaunchTemplates;
using BlueGreen.LocalCloud.Ec2.Network;
using BlueGreen.LocalCloud.Ec2.Regions;
using BlueGreen.LocalCloud.Ec2.SecurityGroups;
using BlueGreen.LocalCloud.Ec2.Storage;
using BlueGreen.LocalCloud.Host;

namespace BlueGreen.LocalCloud.Ec2;

/// <summary>EC2 as one region sees it at one moment: what every rule of EC2 reads and changes.</summary>
internal sealed class Ec2Region
{
    public const string AccountId = "123456789012";

    public Ec2Region(World world, string name)
    {
        World = world;
        Name = name;
        RegionOpening.Ensure(this);
    }

    public World World { get; }

    public string Name { get; }

    public Ec2State State => World.State.Ec2;

    public DateTimeOffset Now => World.Now;

    public Timing Timing => World.Timing;

    public IEnumerable<Vpc> Vpcs => Here(State.Vpcs);

    public IEnumerable<Subnet> Subnets => Here(State.Subnets);

    public IEnumerable<RouteTable> RouteTables => Here(State.RouteTables);

    public IEnumerable<InternetGateway> InternetGateways => Here(State.InternetGateways);

    public IEnumerable<NetworkAcl> NetworkAcls => Here(State.NetworkAcls);

    public IEnumerable<DhcpOptions> DhcpOptions => Here(State.DhcpOptions);

    public IEnumerable<NetworkInterface> NetworkInterfaces => Here(State.NetworkInterfaces);

    public IEnumerable<SecurityGroup> SecurityGroups => Here(State.SecurityGroups);

    public IEnumerable<KeyPair> KeyPairs => Here(State.KeyPairs);

    public IEnumerable<Image> Images => Here(State.Images);

    public IEnumerable<Snapshot> Snapshots => Here(State.Snapshots);

    public IEnumerable<Volume> Volumes => Here(State.Volumes);

    public IEnumerable<LaunchTemplate> LaunchTemplates => Here(State.LaunchTemplates);

    public IEnumerable<Reservation> Reservations => State.Reservations.Where(r => r.Region == Name);

    public IEnumerable<Instance> Instances => Reservations.SelectMany(r => r.Instances);

    /// <summary>Everything that can carry tags.</summary>
    public IEnumerable<Ec2Resource> Resources =>
        new IEnumerable<Ec2Resource>[]
        {
            Vpcs,
            Subnets,
            RouteTables,
            InternetGateways,
            NetworkAcls,
            DhcpOptions,
            NetworkInterfaces,
            SecurityGroups,
            SecurityGroups.SelectMany(g => g.Rules),
            KeyPairs,
            Images,
            Snapshots,
            Volumes,
            Instances,
            LaunchTemplates,
        }.SelectMany(r => r);

    /// <summary>A new id of a kind.</summary>
    public string NewId(ResourceKind kind) => NewId(kind.Prefix);

    /// <summary>A new id of something that is no resource of its own, such as an association.</summary>
    public string NewId(string prefix) => World.Random.Id(prefix + "-");

    /// <summary>The resource with this id, or EC2's error for a malformed or an unknown one.</summary>
    public static T Find<T>(IEnumerable<T> among, ResourceKind kind, string id)
        where T : Ec2Resource =>
        among.FirstOrDefault(r => r.Id == id)
        ?? throw (kind.IsWellFormed(id) ? Ec2Errors.NotFound(kind, id) : Ec2Errors.Malformed(kind, id));

    public Vpc Vpc(string id) => Find(Vpcs, ResourceKind.Vpc, id);

    public Subnet Subnet(string id) => Find(Subnets, ResourceKind.Subnet, id);

    public RouteTable RouteTable(string id) => Find(RouteTables, ResourceKind.RouteTable, id);

    public InternetGateway InternetGateway(string id) => Find(InternetGateways, ResourceKind.InternetGateway, id);

    public SecurityGroup SecurityGroup(string id) => Find(SecurityGroups, ResourceKind.SecurityGroup, id);

    public Image Image(string id) => Find(Images, ResourceKind.Image, id);

    public Snapshot Snapshot(string id) => Find(Snapshots, ResourceKind.Snapshot, id);

    public Volume Volume(string id) => Find(Volumes, ResourceKind.Volume, id);

    public Instance Instance(string id) => Find(Instances, ResourceKind.Instance, id);

    /// <summary>Any resource by id, or the error of the kind that the id's prefix tells.</summary>
    public Ec2Resource Resource(string id) =>
        Resources.FirstOrDefault(r => r.Id == id)
        ?? throw (
            ResourceKind.All.FirstOrDefault(k => k.IsWellFormed(id)) is { } kind
                ? Ec2Errors.NotFound(kind, id)
                : Ec2Errors.Error("InvalidID", $"The ID '{id}' is not valid")
        );

    private IEnumerable<T> Here<T>(List<T> all)
        where T : Ec2Resource => all.Where(r => r.Region == Name);
}
