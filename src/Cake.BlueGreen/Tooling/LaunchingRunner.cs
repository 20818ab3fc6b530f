using Cake.Core;
using Cake.Core.IO;

namespace Cake.BlueGreen.Tooling;

/// <summary>Starts tools through a launcher, where there is one.</summary>
/// <param name="runner">Starts processes.</param>
internal sealed class LaunchingRunner(IProcessRunner runner) : IProcessRunner
{
    /// <value>The launcher of the next start.</value>
    public ToolLauncher? Launcher { get; set; }

    public IProcess Start(FilePath filePath, ProcessSettings settings)
    {
        if (Launcher is not { } launcher)
        {
            return runner.Start(filePath, settings);
        }

        var arguments = settings.Arguments ?? new ProcessArgumentBuilder();
        foreach (var argument in launcher.Arguments.Append(filePath.FullPath).Reverse())
        {
            arguments = arguments.PrependQuoted(argument);
        }

        settings.Arguments = arguments;
        return runner.Start(launcher.Program, settings);
    }
}
