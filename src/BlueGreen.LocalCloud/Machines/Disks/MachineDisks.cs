using System.Text;
using BlueGreen.LocalCloud.Machines.Processes;
using BlueGreen.LocalCloud.Machines.View;

namespace BlueGreen.LocalCloud.Machines.Disks;

/// <summary>The disks of machines, and the copies of them that images are made of. A disk is an upper directory over layers; a copy is a layer
/// that knows the layers below it. Everything here lasts over a restart.</summary>
/// <remarks>
/// <code>
/// base -> the base system        guest -> what the cloud brings into every machine
/// contents/snap-1/layer/...      contents/snap-1/below     the layers below, topmost first, a line each
/// instances/i-1/upper, work, root, seed                    instances/i-1/below
/// </code>
/// The paths are relative to <see cref="Root"/> and plain, whatever the user's directories are called: an overlay's options have no room
/// for more.
/// </remarks>
internal sealed class MachineDisks
{
    private const string Below = "below";
    private const string Partial = ".partial";

    /// <param name="root">The directory.</param>
    /// <param name="baseSystem">The base root file system.</param>
    /// <param name="guest">The cloud's own files for machines.</param>
    public MachineDisks(string root, string baseSystem, string guest)
    {
        Root = root;
        _ = Directory.CreateDirectory(Contents);
        _ = Directory.CreateDirectory(Instances);
        Link("base", baseSystem);
        Link("guest", guest);
        foreach (var half in Directory.EnumerateDirectories(Contents, "*" + Partial))
        {
            Directory.Delete(half, recursive: true);
        }
    }

    public string Root { get; }

    private string Contents => Path.Combine(Root, "contents");

    private string Instances => Path.Combine(Root, "instances");

    public bool HasContent(string contentId) => Directory.Exists(Path.Combine(Contents, contentId));

    public bool HasInstance(string instanceId) => Directory.Exists(InstanceDirectory(instanceId));

    /// <summary>The machines that have a disk here.</summary>
    public IEnumerable<string> InstanceIds => Directory.EnumerateDirectories(Instances).Select(Path.GetFileName)!;

    /// <summary>Where an instance's files lie, relative to <see cref="Root"/>.</summary>
    public static string Relative(string instanceId) => $"instances/{instanceId}";

    /// <summary>Makes the disk of a new machine, and writes down what a machine is told at each boot.</summary>
    /// <exception cref="ToolException">What it is to stand on is not there.</exception>
    public async Task PrepareAsync(WantedMachine machine)
    {
        var directory = InstanceDirectory(machine.Id);
        if (!File.Exists(Path.Combine(directory, Below)))
        {
            var layers = LayersOf(machine.ContentId);
            foreach (var part in (string[])["upper", "work", "root"])
            {
                _ = Directory.CreateDirectory(Path.Combine(directory, part));
            }

            await File.WriteAllLinesAsync(Path.Combine(directory, Below), layers).ConfigureAwait(false);
        }

        await Seed.WriteAsync(Path.Combine(directory, "seed"), machine).ConfigureAwait(false);
    }

    /// <summary>The layers that a machine's disk is over, topmost first, as an overlay wants them.</summary>
    public string LowerOf(string instanceId) =>
        string.Join(
            ':',
            ReadBelow(InstanceDirectory(instanceId)).Select(content => $"contents/{content}/layer").Concat(["guest/layer", "base"])
        );

    /// <summary>Copies what a machine's disk has over its layers: whole or not at all.</summary>
    /// <exception cref="ToolException">There is no room, or no such disk.</exception>
    public async Task CopyAsync(string instanceId, string contentId)
    {
        var source = InstanceDirectory(instanceId);
        var partial = Path.Combine(Contents, contentId + Partial);
        await Tool.RemoveAsync(partial).ConfigureAwait(false);
        _ = Directory.CreateDirectory(partial);
        // Where the file system can, the copy shares blocks with the original.
        _ = await Tool.RunAsync(["cp", "-a", "--reflink=auto", Path.Combine(source, "upper"), Path.Combine(partial, "layer")])
            .ConfigureAwait(false);
        string[] below = [contentId, .. ReadBelow(source)];
        await File.WriteAllLinesAsync(Path.Combine(partial, Below), below).ConfigureAwait(false);
        Directory.Move(partial, Path.Combine(Contents, contentId));
    }

    public Task DeleteAsync(string instanceId) => Tool.RemoveAsync(InstanceDirectory(instanceId));

    /// <summary>Deletes every copy that no snapshot has and no machine or kept copy stands on.</summary>
    /// <param name="wanted">What snapshots have.</param>
    public async Task DeleteUnusedAsync(IReadOnlySet<string> wanted)
    {
        var used = InstanceIds
            .SelectMany(id => ReadBelow(InstanceDirectory(id)))
            .Concat(wanted.SelectMany(content => ReadBelow(Path.Combine(Contents, content))))
            .Concat(wanted)
            .ToHashSet(StringComparer.Ordinal);
        foreach (var unused in Directory.EnumerateDirectories(Contents).Where(d => !used.Contains(Path.GetFileName(d))).ToList())
        {
            await Tool.RemoveAsync(unused).ConfigureAwait(false);
        }
    }

    private IReadOnlyList<string> LayersOf(string? contentId) =>
        contentId is null ? []
        : HasContent(contentId) ? ReadBelow(Path.Combine(Contents, contentId))
        : throw new ToolException($"The content of {contentId} is not there.");

    private static IReadOnlyList<string> ReadBelow(string directory)
    {
        var file = Path.Combine(directory, Below);
        return File.Exists(file) ? File.ReadAllLines(file, Encoding.UTF8) : [];
    }

    private string InstanceDirectory(string instanceId) => Path.Combine(Instances, instanceId);

    private void Link(string name, string target)
    {
        var link = Path.Combine(Root, name);
        File.Delete(link);
        _ = File.CreateSymbolicLink(link, target);
    }
}
