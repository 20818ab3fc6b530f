using BlueGreen.LocalCloud.Host;

namespace BlueGreen.LocalCloud.Ec2;

/// <summary>Whether the application on an instance answers: simulated from its image, or asked of a real machine.</summary>
internal interface IApplicationProbe
{
    /// <summary>One health check at <see cref="World.Now"/>.</summary>
    /// <param name="world">The world as of now.</param>
    /// <param name="instanceId">The instance; one that is gone or not running does not answer.</param>
    /// <param name="target">A classic health check target such as <c>HTTP:3001/health</c>.</param>
    bool Answers(World world, string instanceId, string target);

    /// <summary>When the answer of <see cref="Answers"/> may change next by time alone; null where it stays.</summary>
    DateTimeOffset? NextChange(World world, string instanceId);
}
