using System.Text;
using BlueGreen.LocalCloud.AutoScaling;
using BlueGreen.LocalCloud.Ec2;
using BlueGreen.LocalCloud.Ec2.Instances;
using BlueGreen.LocalCloud.Ec2.LaunchTemplates;
using BlueGreen.LocalCloud.LoadBalancing.V2;
using BlueGreen.LocalCloud.Route53;
using BlueGreen.Naming;
using CloudWorld = BlueGreen.LocalCloud.Host.World;

namespace Scenarios.Worlds;

/// <summary>What is really there, seen from inside the cloud: what a visitor meets under a name, and what stands behind it.</summary>
internal sealed class Sight(CloudWorld cloud, EnvironmentNames names)
{
    public IEnumerable<Balancer> Balancers => Balancer.All(cloud);

    /// <summary>The application load balancer of that name.</summary>
    public ApplicationLoadBalancer Application(string name) =>
        cloud.State.LoadBalancing.Application.Single(balancer => balancer.Name == name);

    /// <summary>The target group of that name.</summary>
    public TargetGroup TargetGroup(string name) => cloud.State.LoadBalancing.TargetGroups.Single(group => group.Name == name);

    /// <summary>What a policy names where it counts the requests of that side.</summary>
    public string ResourceLabel(string name) => $"{Application(name).Label()}/{TargetGroup(name).Label()}";

    public IEnumerable<ScalingGroup> Groups => cloud.State.AutoScaling.Groups;

    public IEnumerable<LaunchTemplate> Templates => cloud.State.Ec2.LaunchTemplates;

    /// <value>The names of all launch templates and launch configurations.</value>
    public IEnumerable<string> Launches =>
        cloud
            .State.Ec2.LaunchTemplates.Select(template => template.Name)
            .Concat(cloud.State.AutoScaling.LaunchConfigurations.Select(configuration => configuration.Name));

    /// <value>The images that this environment made.</value>
    public IReadOnlyList<string> OwnImages => [.. cloud.State.Ec2.Images.Where(image => !image.IsPublic).Select(image => image.Id)];

    /// <summary>A tag of an image; null where it has none.</summary>
    public string? ImageTag(string image, string key) => cloud.State.Ec2.Images.Find(one => one.Id == image)!.Tags.GetValueOrDefault(key);

    /// <value>What tests of images have made and is there still, each by its id.</value>
    public IReadOnlyList<string> TestObjects =>
        [
            .. cloud
                .State.Ec2.Reservations.SelectMany(reservation => reservation.Instances)
                .Where(instance => instance.State != InstanceState.Terminated)
                .Cast<Ec2Resource>()
                .Concat(cloud.State.Ec2.KeyPairs)
                .Concat(cloud.State.Ec2.SecurityGroups)
                .Where(made => made.Tags.GetValueOrDefault("bluegreen:purpose") == "image-test")
                .Select(made => made.Id),
        ];

    /// <summary>The instance that tests an image.</summary>
    public Instance TestInstance =>
        cloud
            .State.Ec2.Reservations.SelectMany(reservation => reservation.Instances)
            .Last(instance => instance.Tags.GetValueOrDefault("bluegreen:purpose") == "image-test");

    /// <value>How many snapshots are kept for them.</value>
    public int OwnSnapshots => cloud.State.Ec2.Snapshots.Count(snapshot => snapshot.OwnerId == cloud.Account);

    /// <value>The user data of all launch templates, in clear.</value>
    public string UserData =>
        string.Join(
            '\n',
            cloud
                .State.Ec2.LaunchTemplates.SelectMany(template => template.Versions)
                .Select(version => version.Data.UserData)
                .OfType<string>()
                .Select(data => Encoding.UTF8.GetString(Convert.FromBase64String(data)))
        );

    /// <summary>The load balancer that a name leads to in a zone; null where it leads nowhere.</summary>
    public Balancer? Target(HostName name, bool isPrivate)
    {
        var record = Zone(isPrivate).Records.Find(record => record.Name == name.Fqdn && record.Type == "A");
        return record?.Alias is { } alias
            ? Balancers.FirstOrDefault(balancer =>
                string.Equals(balancer.DnsName, alias.DnsName.TrimEnd('.'), StringComparison.OrdinalIgnoreCase)
            )
            : null;
    }

    /// <summary>The group behind a load balancer; null where there is none.</summary>
    public ScalingGroup? Behind(Balancer balancer) => Groups.FirstOrDefault(balancer.Feeds);

    /// <summary>The version behind a load balancer; null where there is none.</summary>
    public string? Version(Balancer balancer) => Behind(balancer) is { } group ? Tag(group, "bluegreen:version") : null;

    /// <summary>The environment record's text in a zone; empty where there is none.</summary>
    public string Record(bool isPrivate) =>
        Zone(isPrivate).Records.Find(record => record.Name == names.EnvironmentRecord.Fqdn && record.Type == "TXT") is { } record
            ? string.Join(' ', record.Values)
            : string.Empty;

    public static string? Tag(ScalingGroup group, string key) => group.Tags.Find(tag => tag.Key == key)?.Value;

    public HostedZone Zone(bool isPrivate) => cloud.State.Route53.Zones.First(zone => zone.Name == names.Zone && zone.Private == isPrivate);
}
