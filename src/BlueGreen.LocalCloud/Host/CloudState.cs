using BlueGreen.LocalCloud.AutoScaling;
using BlueGreen.LocalCloud.CloudWatch;
using BlueGreen.LocalCloud.Ec2;
using BlueGreen.LocalCloud.Iam;
using BlueGreen.LocalCloud.LoadBalancing;
using BlueGreen.LocalCloud.Route53;
using BlueGreen.LocalCloud.SystemsManager;

namespace BlueGreen.LocalCloud.Host;

/// <summary>Everything that the cloud knows: plain entities that refer to each other by id, stored as JSON per service.</summary>
internal sealed class CloudState
{
    /// <summary>The time of the last event or call.</summary>
    public DateTimeOffset SettledTo { get; set; }

    public RandomSource Random { get; init; } = new();
    public Ec2State Ec2 { get; init; } = new();
    public AutoScalingState AutoScaling { get; init; } = new();
    public LoadBalancingState LoadBalancing { get; init; } = new();
    public Route53State Route53 { get; init; } = new();
    public IamState Iam { get; init; } = new();
    public CloudWatchState CloudWatch { get; init; } = new();
    public SystemsManagerState SystemsManager { get; init; } = new();
}
