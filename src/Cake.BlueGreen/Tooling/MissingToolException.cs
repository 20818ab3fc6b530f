using BlueGreen.Images;

namespace Cake.BlueGreen.Tooling;

/// <summary>A tool is not on this machine; nothing was started.</summary>
public sealed class MissingToolException : Exception
{
    internal MissingToolException(string tool, IReadOnlyList<string> looked, string install)
        : base($"{tool} is not on this machine. Looked for {string.Join(", ", looked)}. Install it ({install}), or name it with ToolPath.")
    {
        Tool = tool;
        Looked = looked;
        Install = install;
    }

    /// <value>The tool's name.</value>
    public string Tool { get; }

    /// <value>Where it was looked for.</value>
    public IReadOnlyList<string> Looked { get; }

    /// <value>The command that installs it.</value>
    public string Install { get; }

    internal MissingProgram ToProgram() => new(Tool, Looked, Install);
}
