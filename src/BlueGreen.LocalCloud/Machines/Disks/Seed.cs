using BlueGreen.LocalCloud.Machines.View;

namespace BlueGreen.LocalCloud.Machines.Disks;

/// <summary>What a machine finds in <c>/run/bluegreen</c> when it boots.</summary>
internal static class Seed
{
    public static async Task WriteAsync(string directory, WantedMachine machine)
    {
        _ = Directory.CreateDirectory(directory);
        await WriteAsync("instance-id", machine.Id).ConfigureAwait(false);
        await WriteAsync("hostname", machine.HostName).ConfigureAwait(false);
        await WriteAsync("authorized-key", machine.AuthorizedKey ?? "").ConfigureAwait(false);
        await WriteAsync("resolv.conf", $"search {Domain(machine)}\nnameserver {machine.Resolver}").ConfigureAwait(false);
        await File.WriteAllBytesAsync(Path.Combine(directory, "user-data"), machine.UserData ?? []).ConfigureAwait(false);

        Task WriteAsync(string name, string text) =>
            File.WriteAllTextAsync(Path.Combine(directory, name), text.Length == 0 ? "" : text.TrimEnd('\n') + "\n");
    }

    private static string Domain(WantedMachine machine) => machine.HostName.Split('.', 2)[^1];
}
