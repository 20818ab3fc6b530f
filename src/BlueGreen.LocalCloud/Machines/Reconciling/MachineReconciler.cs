using System.Collections.Concurrent;
using System.Net;
using System.Threading.Channels;
using BlueGreen.LocalCloud.Ec2;
using BlueGreen.LocalCloud.Ec2.Instances;
using BlueGreen.LocalCloud.Host;
using BlueGreen.LocalCloud.Machines.Disks;
using BlueGreen.LocalCloud.Machines.Metadata;
using BlueGreen.LocalCloud.Machines.Processes;
using BlueGreen.LocalCloud.Machines.Running;
using BlueGreen.LocalCloud.Machines.View;

namespace BlueGreen.LocalCloud.Machines.Reconciling;

/// <summary>Keeps one machine for each instance. One loop decides; each machine's step runs beside those of the others.</summary>
internal sealed class MachineReconciler : IDataPlane, IMachines
{
    // Services have their own patience (TimeoutStopSec); EC2 cuts the power after some minutes.
    private static readonly TimeSpan StopPatience = TimeSpan.FromSeconds(60);

    // Less than a second as a rule; a host that is very busy is no reason to give a machine up.
    private static readonly TimeSpan StartPatience = TimeSpan.FromMinutes(5);

    private readonly MachineDisks _disks;
    private readonly MachineLauncher _launcher;
    private readonly TimeProvider _time;
    private readonly Action<string> _tell;
    private readonly Channel<bool> _changes = Channel.CreateBounded<bool>(
        new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite }
    );
    private readonly ConcurrentDictionary<string, MachineReport> _reports = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, Machine> _running = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, string> _failedCopies = new(StringComparer.Ordinal);
    private volatile MachinesView _view = MachinesView.Empty;
    private volatile bool _isCurrent;

    /// <param name="disks">Where the machines' disks are.</param>
    /// <param name="launcher">What starts them.</param>
    /// <param name="time">The real clock, not the cloud's.</param>
    /// <param name="tell">Told of what goes wrong, a line at a time.</param>
    public MachineReconciler(MachineDisks disks, MachineLauncher launcher, TimeProvider time, Action<string> tell)
    {
        _disks = disks;
        _launcher = launcher;
        _time = time;
        _tell = tell;
        foreach (var id in disks.InstanceIds)
        {
            _reports[id] = MachineReport.New;
        }
    }

    public void Observe(World world)
    {
        _view = MachinesView.Of(world);
        _isCurrent = true;
        _ = _changes.Writer.TryWrite(true);
    }

    /// <summary>The instance with a private address; null where none has it.</summary>
    public InstanceMetadata? InstanceAt(IPAddress address) =>
        _view.Machines.FirstOrDefault(m => m.PrivateAddress.Equals(address))?.Metadata;

    public bool IsUp(Instance instance) => Report(instance.Id) is { Phase: MachinePhase.Up } report && report.Boot >= instance.Boots;

    public bool IsDown(Instance instance) => !Report(instance.Id).IsActive;

    public string? FailureOf(Instance instance) =>
        Report(instance.Id) is { Phase: MachinePhase.Failed } report && report.Boot >= instance.Boots ? report.Failure : null;

    public bool HasTurnedOff(Instance instance) =>
        Report(instance.Id) is { Phase: MachinePhase.TurnedOff } report && report.Boot >= instance.Boots;

    public bool HasCrashed(Instance instance) =>
        Report(instance.Id) is { Phase: MachinePhase.Crashed } report && report.Boot >= instance.Boots;

    public bool HasCopied(string contentId) => _disks.HasContent(contentId);

    public bool CouldNotCopy(string contentId) => _failedCopies.ContainsKey(contentId);

    /// <summary>Follows the state until it is told to stop.</summary>
    public async Task RunAsync(CancellationToken cancellationToken)
    {
        while (await _changes.Reader.WaitToReadAsync(cancellationToken).ConfigureAwait(false))
        {
            _ = _changes.Reader.TryRead(out _);
            if (_isCurrent)
            {
                await LookAsync(_view).ConfigureAwait(false);
            }
        }
    }

    private async Task LookAsync(MachinesView view)
    {
        var wanted = view.Machines.ToDictionary(m => m.Id, StringComparer.Ordinal);
        foreach (var id in wanted.Keys.Union(_reports.Keys, StringComparer.Ordinal).ToList())
        {
            var copies = view.Copies.Where(c => c.InstanceId == id).Select(c => c.ContentId).Where(IsToCopy).ToList();
            var step = MachineDecisions.Next(wanted.GetValueOrDefault(id), copies, Report(id), _disks.HasInstance(id));
            Begin(id, step, Report(id));
            if (step is MachineStep.None && !wanted.ContainsKey(id) && !Report(id).IsActive)
            {
                _ = _reports.TryRemove(id, out _);
            }
        }

        // Only when all is quiet: a machine that is just being made may be about to stand on what seems unused.
        if (!_reports.Values.Any(r => r.Phase is MachinePhase.Starting or MachinePhase.AtItsDisk))
        {
            await _disks.DeleteUnusedAsync(view.Contents).ConfigureAwait(false);
        }
    }

    private bool IsToCopy(string contentId) => !HasCopied(contentId) && !CouldNotCopy(contentId);

    // The phase changes here, in the loop, so that no machine ever does two things at once.
    private void Begin(string id, MachineStep step, MachineReport before)
    {
        switch (step)
        {
            case MachineStep.Start(var machine):
                _reports[id] = new MachineReport(machine.Boot, MachinePhase.Starting);
                _ = CarryOutAsync(id, () => StartAsync(machine));
                break;
            case MachineStep.Stop:
                _reports[id] = before with { Phase = MachinePhase.Stopping };
                _ = CarryOutAsync(id, () => StopAsync(id, before));
                break;
            case MachineStep.Copy(var contentId):
                _reports[id] = before with { Phase = MachinePhase.AtItsDisk };
                _ = CarryOutAsync(id, () => CopyAsync(id, contentId, before));
                break;
            case MachineStep.Delete:
                _reports[id] = before with { Phase = MachinePhase.AtItsDisk };
                _ = CarryOutAsync(id, () => DeleteAsync(id));
                break;
        }
    }

    private async Task CarryOutAsync(string id, Func<Task<MachineReport>> step)
    {
        // Away from the loop, which has others to look after.
        await Task.CompletedTask.ConfigureAwait(ConfigureAwaitOptions.ForceYielding);
        MachineReport after;
        try
        {
            after = await step().ConfigureAwait(false);
        }
        catch (Exception e) when (e is ToolException or IOException or UnauthorizedAccessException)
        {
            _tell($"{id}: {e.Message}");
            after = new MachineReport(Report(id).Boot, MachinePhase.Failed, e.Message);
        }

        _reports[id] = after;
        NoteEnd(id);
        _ = _changes.Writer.TryWrite(true);
    }

    private async Task<MachineReport> StartAsync(WantedMachine wanted)
    {
        var machine = await _launcher.StartAsync(wanted).ConfigureAwait(false);
        if (!await IsUpInTimeAsync(machine).ConfigureAwait(false))
        {
            await machine.KillAsync(_time).ConfigureAwait(false);
            throw new ToolException($"The machine did not come up: {machine.Complaint}");
        }

        _running[wanted.Id] = machine;
        _ = WatchAsync(wanted.Id, machine);
        return new MachineReport(wanted.Boot, MachinePhase.Up);
    }

    private async Task<bool> IsUpInTimeAsync(Machine machine)
    {
        try
        {
            return await machine.WaitUntilUpAsync(StartPatience, _time).ConfigureAwait(false);
        }
        catch (TimeoutException)
        {
            return false;
        }
    }

    private async Task WatchAsync(string id, Machine machine)
    {
        _ = await machine.WaitForEndAsync(Timeout.InfiniteTimeSpan, _time).ConfigureAwait(false);
        NoteEnd(id);
        _ = _changes.Writer.TryWrite(true);
    }

    // An end that nobody asked for: a shutdown from inside, or the end of its first process. Called whenever either the end or the phase may
    // be new, so that neither is missed, whichever comes first.
    private void NoteEnd(string id)
    {
        if (!_running.TryGetValue(id, out var machine) || machine.End is not { } end || Report(id) is not { Phase: MachinePhase.Up } up)
        {
            return;
        }

        var (phase, what) = end switch
        {
            MachineEnd.PoweredOff => (MachinePhase.TurnedOff, "was shut down from inside"),
            MachineEnd.Rebooting => (MachinePhase.Down, "reboots itself"),
            _ => (MachinePhase.Crashed, "is gone, all its processes at once"),
        };
        if (_reports.TryUpdate(id, up with { Phase = phase }, up))
        {
            _ = _running.TryRemove(id, out _);
            _tell($"{id}: its machine {what}");
        }
    }

    private async Task<MachineReport> StopAsync(string id, MachineReport before)
    {
        if (_running.TryRemove(id, out var machine))
        {
            await machine.StopAsync(StopPatience, _time).ConfigureAwait(false);
        }

        return before with
        {
            Phase = MachinePhase.Down,
        };
    }

    private async Task<MachineReport> CopyAsync(string id, string contentId, MachineReport before)
    {
        try
        {
            await _disks.CopyAsync(id, contentId).ConfigureAwait(false);
        }
        catch (Exception e) when (e is ToolException or IOException)
        {
            _tell($"{id}: its disk could not be copied for {contentId}: {e.Message}");
            _failedCopies[contentId] = e.Message;
        }

        return before;
    }

    private async Task<MachineReport> DeleteAsync(string id)
    {
        await _disks.DeleteAsync(id).ConfigureAwait(false);
        return MachineReport.New;
    }

    private MachineReport Report(string id) => _reports.GetValueOrDefault(id, MachineReport.New);
}
