using BlueGreen.Naming;

namespace BlueGreen.State;

/// <summary>What a group launches its instances from.</summary>
public abstract record LaunchSource
{
    private LaunchSource() { }

    /// <summary>Whether both are the same launch template, of whatever version, or the same launch configuration.</summary>
    public bool IsSameAs(LaunchSource other) =>
        (this, other) switch
        {
            (Template one, Template two) => one.Id == two.Id,
            (Configuration one, Configuration two) => one == two,
            _ => false,
        };

    /// <summary>A launch template.</summary>
    /// <param name="Id">The template's id.</param>
    /// <param name="Name">The template's name.</param>
    /// <param name="Version">As the group names it: a number, or <c>$Default</c> or <c>$Latest</c> on a group of another making.</param>
    public sealed record Template(LaunchTemplateId Id, string Name, string Version) : LaunchSource
    {
        /// <inheritdoc/>
        public override string ToString() => $"launch template {Name} version {Version}";
    }

    /// <summary>A launch configuration.</summary>
    /// <param name="Name">The configuration's name.</param>
    public sealed record Configuration(string Name) : LaunchSource
    {
        /// <inheritdoc/>
        public override string ToString() => $"launch configuration {Name}";
    }

    /// <summary>Something that this tool does not make, for example a mixed instances policy.</summary>
    /// <param name="What">What it is, in AWS's words.</param>
    public sealed record Other(string What) : LaunchSource
    {
        /// <inheritdoc/>
        public override string ToString() => What;
    }
}
