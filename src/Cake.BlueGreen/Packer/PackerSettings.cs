using System.Collections.ObjectModel;
using Cake.BlueGreen.Tooling;
using Cake.Core.IO;

namespace Cake.BlueGreen.Packer;

/// <summary>What every Packer command needs to know.</summary>
public abstract class PackerSettings : ConsoleToolSettings
{
    /// <value>The template.</value>
    public required FilePath Template { get; init; }

    /// <value>
    /// The file with the template's <c>required_plugins</c>, in the template's directory; none by default. Packer takes it from 1.7 on, as it takes every
    /// <c>*.pkr.hcl</c> of that directory then; older ones, which have their plugins built in and reject the block, are given the template alone.
    /// </value>
    public FilePath? Plugins { get; init; }

    /// <value>Values of the template's variables by name; they appear in the log.</value>
    public IReadOnlyDictionary<string, string> Variables { get; init; } = ReadOnlyDictionary<string, string>.Empty;

    /// <value>
    /// Values of the template's variables by name that nobody may see: they reach Packer through its environment, not through its arguments, and are taken out
    /// of everything that it says.
    /// </value>
    public IReadOnlyDictionary<string, string> SecretVariables { get; init; } = ReadOnlyDictionary<string, string>.Empty;

    /// <value>Files of variables, later ones win; a value in <see cref="Variables"/> wins over all.</value>
    public IReadOnlyList<FilePath> VariableFiles { get; init; } = [];
}
