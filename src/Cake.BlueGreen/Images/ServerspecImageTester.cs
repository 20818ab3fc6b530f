using BlueGreen.Images;
using Cake.BlueGreen.Serverspec;
using Cake.BlueGreen.Tooling;
using Cake.Core;
using Cake.Core.IO;

namespace Cake.BlueGreen.Images;

/// <summary>Tests machines with Serverspec over SSH.</summary>
/// <param name="context">The Cake context.</param>
/// <param name="settings">The specs.</param>
internal sealed class ServerspecImageTester(ICakeContext context, TestImageSettings settings) : IImageTester
{
    private const int MostShown = 300;

    private readonly ServerspecRunner _serverspec = new(context);
    private readonly SshProbe _ssh = new(context);

    public MissingProgram? FindMissing() =>
        (_serverspec.FindMissing(Settings("nowhere", "nobody", "none")) ?? _ssh.FindMissing(SshSettings.ToNowhere))?.ToProgram();

    // Both tools block; a run that is stopped waits for the one that runs, which is short.
    public Task<string?> ReachAsync(TestMachine machine, CancellationToken cancellationToken) =>
        Task.Run(
            () =>
                _ssh.FindObstacle(
                    new SshSettings
                    {
                        Host = machine.Host,
                        User = machine.User,
                        Key = machine.KeyFile,
                        Launcher = settings.Launcher,
                    }
                ),
            cancellationToken
        );

    public Task<ImageVerdict> TestAsync(TestMachine machine, CancellationToken cancellationToken) =>
        Task.Run(() => Test(machine), cancellationToken);

    private ImageVerdict Test(TestMachine machine)
    {
        var expected = new Dictionary<string, string>(settings.Variables, StringComparer.Ordinal);
        if (machine.Version is { } version)
        {
            _ = expected.TryAdd("EXPECTED_VERSION", version.ToString());
        }

        try
        {
            var result = _serverspec.Test(Settings(machine.Host, machine.User, machine.KeyFile, expected));
            return new ImageVerdict.Passed(result.Checks.Count(check => check.Outcome == ServerspecOutcome.Passed));
        }
        catch (ServerspecFailedException failure)
        {
            return new ImageVerdict.Failed(failure.Checks, [.. failure.Failed.Select(Line)]);
        }
        catch (ServerspecUnreachableException failure)
        {
            return new ImageVerdict.Unreachable(failure.Reason);
        }
        catch (ServerspecException failure)
        {
            return new ImageVerdict.NotTested(failure.Message);
        }
    }

    private ServerspecSettings Settings(string host, string user, FilePath key, Dictionary<string, string>? expected = null) =>
        new()
        {
            Specs = [.. settings.Specs.Select(directory => new FilePath(directory.FullPath))],
            Host = host,
            User = user,
            Key = key,
            Results = settings.Results,
            Variables = expected ?? [],
            Launcher = settings.Launcher,
        };

    private static string Line(ServerspecCheck check)
    {
        var why = string.Join(
            ' ',
            (check.Message ?? string.Empty).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        );
        return $"{check.Description} ({check.Location}): {(why.Length > MostShown ? $"{why[..MostShown]}..." : why)}";
    }
}
