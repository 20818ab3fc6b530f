namespace BlueGreen.LocalCloud.Tests.Machines.Real;

[Collection(nameof(RealMachineTests))]
public sealed class KilledCloudTests
{
    [Fact]
    public async Task A_killed_cloud_leaves_no_process_and_no_mount_and_its_machines_come_back_with_the_next_one()
    {
        await using var data = new TemporaryData();
        string id;
        await using (var cloud = await MachineCloud.StartAsync(data.Path))
        {
            var instance = await cloud.LaunchAsync();
            id = instance.InstanceId;
            await cloud.OnAsync(instance, "echo still here | sudo tee /srv/note; sync");
            Processes(data.Path).ShouldNotBeEmpty();

            await cloud.KillAsync();
        }

        await GoneAsync(data.Path);
        (await File.ReadAllTextAsync("/proc/mounts", TestContext.Current.CancellationToken)).ShouldNotContain(data.Path);
        await using var next = await MachineCloud.StartAsync(data.Path);
        var again = await next.AwaitAsync(id, "running");
        (await next.OnAsync(again, "cat /srv/note")).ShouldBe("still here");
    }

    // The kernel ends what was in the namespaces; that takes it a moment.
    private static async Task GoneAsync(string directory)
    {
        var begin = TimeProvider.System.GetTimestamp();
        while (Processes(directory) is { Count: > 0 } left)
        {
            TimeProvider.System.GetElapsedTime(begin).ShouldBeLessThan(TimeSpan.FromSeconds(20), string.Join('\n', left));
            await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System, TestContext.Current.CancellationToken);
        }
    }

    // Every process of a cloud, or of one of its machines, names its data on its command line, or stands in its directory.
    private static List<string> Processes(string directory)
    {
        var found = new List<string>();
        foreach (var process in Directory.EnumerateDirectories("/proc").Where(d => int.TryParse(Path.GetFileName(d), out _)))
        {
            try
            {
                var command = File.ReadAllText(Path.Combine(process, "cmdline")).Replace('\0', ' ');
                var root = new DirectoryInfo(Path.Combine(process, "root")).LinkTarget ?? "";
                if (command.Contains(directory, StringComparison.Ordinal) || root.Contains(directory, StringComparison.Ordinal))
                {
                    found.Add($"{process} {command}");
                }
            }
            catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
            {
                // It ended while it was looked at, or is nobody's business.
            }
        }

        return found;
    }
}
