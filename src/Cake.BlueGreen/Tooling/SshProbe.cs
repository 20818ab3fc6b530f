using Cake.Core;
using Cake.Core.IO;

namespace Cake.BlueGreen.Tooling;

/// <summary>Finds out whether somebody can log in.</summary>
/// <param name="context">The Cake context.</param>
internal sealed class SshProbe(ICakeContext context) : ConsoleTool<SshSettings>(context)
{
    // Nobody knows the host key of a machine that was just made, and no settings of the user's own may lead elsewhere.
    private static readonly IReadOnlyList<string> Options =
    [
        "-F",
        "none",
        "-o",
        "BatchMode=yes",
        "-o",
        "ConnectTimeout=5",
        "-o",
        "ServerAliveInterval=5",
        "-o",
        "IdentitiesOnly=yes",
        "-o",
        "IdentityAgent=none",
        "-o",
        "StrictHostKeyChecking=no",
        "-o",
        "UserKnownHostsFile=/dev/null",
        "-o",
        "LogLevel=ERROR",
    ];

    protected override string Install => "apt-get install openssh-client";

    protected override string GetToolName() => "The SSH client";

    protected override IEnumerable<string> GetToolExecutableNames() => ["ssh", "ssh.exe"];

    /// <returns>Null where it works; else what stands in the way.</returns>
    public string? FindObstacle(SshSettings settings)
    {
        var arguments = new ProcessArgumentBuilder();
        foreach (var option in Options)
        {
            arguments.AppendQuoted(option);
        }

        arguments.Append("-i").AppendQuoted(Absolute(settings, settings.Key).FullPath);
        arguments.AppendQuoted($"{settings.User}@{settings.Host}").Append("true");
        var said = new List<string>();
        var exitCode = Execute(settings, arguments, said.Add, said.Add);
        return exitCode == 0 ? null : said.FindLast(line => line.Trim().Length > 0)?.Trim() ?? $"ssh ended with exit code {exitCode}";
    }
}
