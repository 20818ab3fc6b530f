using Cake.Core.Tooling;

namespace Cake.BlueGreen.Tooling;

/// <summary>What every tool of this addin takes beside what Cake's own tools take.</summary>
public abstract class ConsoleToolSettings : ToolSettings
{
    /// <value>What the tool is run through; none by default.</value>
    public ToolLauncher? Launcher { get; init; }
}
