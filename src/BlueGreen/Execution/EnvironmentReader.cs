using BlueGreen.Aws;
using BlueGreen.Reporting;
using BlueGreen.State;
using BlueGreen.Status;

namespace BlueGreen.Execution;

/// <summary>Reads an environment for a report: the snapshot, and what only a report needs.</summary>
internal sealed class EnvironmentReader(RunParts run)
{
    public async Task<(StatusReport Report, Sides Sides)> ReadAsync(CancellationToken cancellationToken)
    {
        var account = run.Reader.AccountAsync(cancellationToken);
        var now = (await run.Reader.ReadAsync(cancellationToken).ConfigureAwait(false)) with
        {
            Account = await account.ConfigureAwait(false),
        };
        var sides = Sides.Read(now, run.Names.Hosts);
        var launches = new LaunchReader(run.Aws, run.Calls, run.Names);
        var groups = new[] { sides.Live?.Group, sides.Staging?.Group }.OfType<Group>().ToList();
        var images = await Task.WhenAll(
                groups.Select(async group =>
                    group.Image ?? await launches.ImageAsync(group.Launch, cancellationToken).ConfigureAwait(false)
                )
            )
            .ConfigureAwait(false);
        var known = groups
            .Zip(images)
            .Where(pair => pair.Second is not null)
            .ToDictionary(pair => pair.First.Name, pair => pair.Second!.Value);
        var report = StatusReader.Report(now, run.Settings, run.Names, known);
        run.Log.Report(new EnvironmentSeen(report));
        return (report, sides);
    }
}
