using System.Globalization;
using BlueGreen.Naming;

namespace BlueGreen.Execution;

/// <summary>The new live side failed while it was watched.</summary>
public sealed class WatchFailedException : Exception
{
    internal WatchFailedException(GroupName group, int healthy, int required)
        : this(group, string.Create(CultureInfo.InvariantCulture, $"{group} had {healthy} of {required} healthy instances")) { }

    internal WatchFailedException(GroupName group, string failure)
        : base(failure) => Group = group;

    /// <value>The group that was made live.</value>
    public GroupName Group { get; }
}
