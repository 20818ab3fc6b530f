using BlueGreen.LocalCloud.Host;

namespace BlueGreen.LocalCloud.Ec2;

/// <summary>Applications that behave as their image says; without instances, none answers.</summary>
internal sealed class SimulatedApplications : IApplicationProbe
{
    public bool Answers(World world, string instanceId, string target) => false;

    public DateTimeOffset? NextChange(World world, string instanceId) => null;
}
