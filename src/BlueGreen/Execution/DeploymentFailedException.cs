using BlueGreen.Naming;

namespace BlueGreen.Execution;

/// <summary>A new group will not come into service: waiting on would be in vain.</summary>
public sealed class DeploymentFailedException : Exception
{
    internal DeploymentFailedException(GroupName group, string why)
        : base($"{group}: {why}")
    {
        Group = group;
        Why = why;
    }

    /// <value>The group.</value>
    public GroupName Group { get; }

    /// <value>The activity's own message, or what was seen.</value>
    public string Why { get; }
}
