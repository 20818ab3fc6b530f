using System.ComponentModel;
using System.Diagnostics;

namespace Build.Processes;

/// <summary>Starts a program that outlives this process, its terminal and an interrupt from the keyboard.</summary>
internal static class DetachedProgram
{
    // A session of its own where the system can make one; nohup where it can't (macOS). Either way the shell becomes the program,
    // so that the id is the program's; and no stream of the caller's stays open, or a pipe behind this build would never end.
    private const string Script = """
        log=$1; shift
        if command -v setsid >/dev/null 2>&1; then exec setsid "$@" >"$log" 2>&1 </dev/null; fi
        exec nohup "$@" >"$log" 2>&1 </dev/null
        """;

    /// <param name="call">The program.</param>
    /// <param name="logFile">Gets what it writes; not on Windows, where that is lost.</param>
    /// <returns>The process.</returns>
    /// <exception cref="ProgramException">The program could not be started.</exception>
    public static ProcessIdentity Start(ProgramCall call, string logFile)
    {
        var info = OperatingSystem.IsWindows()
            ? new ProcessStartInfo(call.Program, call.Arguments) { CreateNoWindow = true }
            : new ProcessStartInfo("/bin/sh", ["-c", Script, "sh", logFile, call.Program, .. call.Arguments]);
        info.WorkingDirectory = call.WorkingDirectory ?? string.Empty;
        foreach (var (name, value) in call.Environment)
        {
            info.Environment[name] = value;
        }

        try
        {
            using var process = Process.Start(info) ?? throw ProgramException.NotStarted(call, cause: null);
            return ProcessIdentity.Of(process);
        }
        catch (Win32Exception cause)
        {
            throw ProgramException.NotStarted(call, cause);
        }
    }
}
