using BlueGreen.LocalCloud.Wire;

namespace BlueGreen.LocalCloud.AutoScaling;

/// <summary>Suspends and resumes the processes of a group.</summary>
internal static class ProcessOperations
{
    public static void Register(ServiceRoutes routes) => routes.Add("SuspendProcesses", Suspend).Add("ResumeProcesses", Resume);

    private static Fields? Suspend(Call call)
    {
        var group = call.LivingGroup();
        foreach (var process in Read(call).Where(process => !group.IsSuspended(process)))
        {
            group.Suspended.Add(new SuspendedProcess(process, $"User suspended at {call.Now.UtcDateTime:yyyy-MM-dd'T'HH:mm:ss'Z'}"));
        }

        return null;
    }

    private static Fields? Resume(Call call)
    {
        var group = call.LivingGroup();
        var resumed = Read(call);
        _ = group.Suspended.RemoveAll(suspended => resumed.Contains(suspended.Process));
        group.WakeAt(call.Now + call.World.Timing.GroupActivityGap);
        return null;
    }

    private static IReadOnlyList<string> Read(Call call)
    {
        var named = call.Parameters.Texts("ScalingProcesses");
        var unknown = named.FirstOrDefault(process => !Processes.All.Contains(process));
        if (unknown is not null)
        {
            throw AutoScalingErrors.Validation($"Invalid scaling process: {unknown}. Use one of {string.Join(", ", Processes.All)}");
        }

        return named.Count == 0 ? Processes.All : named;
    }
}
