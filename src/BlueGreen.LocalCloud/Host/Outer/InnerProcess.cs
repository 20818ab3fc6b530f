using System.Diagnostics;
using System.Reflection;
using BlueGreen.LocalCloud.Machines.Support;

namespace BlueGreen.LocalCloud.Host.Outer;

/// <summary>The same program again, as the first process of its own network, mount and process namespaces (and, for an ordinary user, of a
/// user namespace): when it or this process ends in any way, the kernel takes everything away that was in them.</summary>
internal sealed class InnerProcess
{
    private readonly Process _process;

    private InnerProcess(Process process) => _process = process;

    /// <summary>A process in the inner namespaces: its <c>/proc/ID/ns</c> leads there.</summary>
    public int Id => _process.Id;

    /// <summary>True when everything inside has ended.</summary>
    public bool HasEnded => _process.HasExited;

    public static async Task<InnerProcess> StartAsync(IReadOnlyList<string> arguments)
    {
        var started = new TaskCompletionSource<Process>(TaskCreationOptions.RunContinuationsAsynchronously);
        // The kernel's death signal follows the thread that started the process, not the process: so it is one that stays.
        var keeper = new Thread(() => Keep(arguments, started)) { IsBackground = true, Name = "inner process" };
        keeper.Start();
        return new InnerProcess(await started.Task.ConfigureAwait(false));
    }

    /// <summary>Completes when everything inside has ended.</summary>
    public Task WaitAsync() => _process.WaitForExitAsync();

    public Task KillAsync()
    {
        _process.Kill();
        return _process.WaitForExitAsync();
    }

    private static void Keep(IReadOnlyList<string> arguments, TaskCompletionSource<Process> started)
    {
        try
        {
            var call = Namespaces.Start(["setpriv", "--pdeathsig", "KILL", .. Namespaces.Unshare, .. Self(), .. arguments]);
            // A debugger's socket in the temporary directory would outlive a killed process.
            call.Environment["DOTNET_EnableDiagnostics"] = "0";
            // What a socket brings is handled by the thread that learnt of it: a third of a load balancer's work was waking another one.
            call.Environment["DOTNET_SYSTEM_NET_SOCKETS_INLINE_COMPLETIONS"] = "1";
            var process = Process.Start(call)!;
            started.SetResult(process);
            process.WaitForExit();
        }
        catch (System.ComponentModel.Win32Exception e)
        {
            started.SetException(new IOException(e.Message, e));
        }
    }

    private static IEnumerable<string> Self()
    {
        var program = Environment.ProcessPath!;
        return Path.GetFileNameWithoutExtension(program) == "dotnet" ? [program, Assembly.GetExecutingAssembly().Location] : [program];
    }
}
