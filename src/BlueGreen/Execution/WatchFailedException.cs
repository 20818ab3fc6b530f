using System.Globalization;
using BlueGreen.Naming;

namespace BlueGreen.Execution;

/// <summary>The new live side fell below what it must have while it was watched.</summary>
public sealed class WatchFailedException : Exception
{
    internal WatchFailedException(GroupName group, int healthy, int required)
        : base(string.Create(CultureInfo.InvariantCulture, $"{group} had {healthy} of {required} healthy instances"))
    {
        Group = group;
        Healthy = healthy;
        Required = required;
    }

    /// <value>The group that was made live.</value>
    public GroupName Group { get; }

    /// <value>Instances that were healthy at the last look.</value>
    public int Healthy { get; }

    /// <value>Instances that must be.</value>
    public int Required { get; }
}
