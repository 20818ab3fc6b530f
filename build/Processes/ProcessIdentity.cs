using System.ComponentModel;
using System.Diagnostics;

namespace Build.Processes;

/// <summary>A process for good: ids are used again, an id with its start is not.</summary>
/// <param name="Id">The process id.</param>
/// <param name="StartedAt">When it started, by the system's clock.</param>
internal sealed record ProcessIdentity(int Id, DateTimeOffset StartedAt)
{
    // The system counts in ticks since boot; the same process read twice differs by what the clock was set in between.
    private static readonly TimeSpan Tolerance = TimeSpan.FromSeconds(5);

    public static ProcessIdentity Of(Process process) => new(process.Id, new DateTimeOffset(process.StartTime));

    /// <summary>The process itself, if it still runs; null where it has ended or its id is another's now.</summary>
    public Process? Find()
    {
        Process? process = null;
        try
        {
            process = Process.GetProcessById(Id);
            if (!process.HasExited && (process.StartTime - StartedAt.LocalDateTime).Duration() <= Tolerance)
            {
                return process;
            }
        }
        catch (Exception gone) when (gone is ArgumentException or InvalidOperationException or Win32Exception)
        {
            // It ended between two questions, or belongs to somebody else: not ours either way.
        }

        process?.Dispose();
        return null;
    }
}
