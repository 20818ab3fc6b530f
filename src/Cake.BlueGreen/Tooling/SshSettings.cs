using Cake.Core.IO;

namespace Cake.BlueGreen.Tooling;

/// <summary>Where somebody logs in.</summary>
internal sealed class SshSettings : ConsoleToolSettings
{
    /// <value>For a question that needs no machine.</value>
    public static SshSettings ToNowhere { get; } =
        new()
        {
            Host = string.Empty,
            User = string.Empty,
            Key = "none",
        };

    /// <value>The machine's name or address.</value>
    public required string Host { get; init; }

    /// <value>The user.</value>
    public required string User { get; init; }

    /// <value>The file with the private key.</value>
    public required FilePath Key { get; init; }
}
