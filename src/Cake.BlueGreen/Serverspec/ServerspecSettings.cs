using System.Collections.ObjectModel;
using Cake.BlueGreen.Tooling;
using Cake.Core.IO;

namespace Cake.BlueGreen.Serverspec;

/// <summary>Which machine is tested, and by which specs.</summary>
public sealed class ServerspecSettings : ConsoleToolSettings
{
    /// <value>Spec files, or directories whose <c>*_spec.rb</c> all run; at least one.</value>
    public required IReadOnlyList<FilePath> Specs { get; init; }

    /// <value>The machine's name or address; the specs read it as <c>TARGET_HOST</c>.</value>
    public required string Host { get; init; }

    /// <value>The user that the specs log in as, <c>TARGET_USER</c>; root, or one who may use sudo without a password.</value>
    public required string User { get; init; }

    /// <value>The file with the private key, <c>TARGET_KEY</c>.</value>
    public required FilePath Key { get; init; }

    /// <value>The port of SSH, <c>TARGET_PORT</c>: 1-65535; default 22.</value>
    public int Port { get; init; } = 22;

    /// <value>The directory for <c>serverspec.json</c> and <c>serverspec.xml</c> (JUnit); made where it is missing, earlier results are replaced.</value>
    public required DirectoryPath Results { get; init; }

    /// <value>What the specs expect, as environment variables of theirs (<c>EXPECTED_VERSION</c>).</value>
    public IReadOnlyDictionary<string, string> Variables { get; init; } = ReadOnlyDictionary<string, string>.Empty;
}
