namespace BlueGreen.LocalCloud.Host.Outer;

/// <summary>The script that runs any command inside the cloud's network.</summary>
internal static class EnterScript
{
    private const UnixFileMode Executable =
        UnixFileMode.UserRead
        | UnixFileMode.UserWrite
        | UnixFileMode.UserExecute
        | UnixFileMode.GroupRead
        | UnixFileMode.GroupExecute
        | UnixFileMode.OtherRead
        | UnixFileMode.OtherExecute;

    /// <param name="file">Where it is written, whole or not at all.</param>
    /// <param name="processId">A process in the namespaces.</param>
    /// <param name="directory">Where the resolver files lie.</param>
    public static void Write(string file, int processId, RunDirectory directory)
    {
        var text = Text(processId, NetworkOf(processId), Environment.IsPrivilegedProcess, directory.VpcResolvConf);
        _ = Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        var partial = file + ".new";
        File.WriteAllText(partial, text);
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(partial, Executable);
        }

        File.Move(partial, file, overwrite: true);
    }

    /// <summary>The script. It refuses where the process is gone and another has its number; a command that runs in it ends with it.</summary>
    public static string Text(int processId, string network, bool asRoot, string vpcResolvConf) =>
        $"""
            #!/bin/sh
            # Runs a command inside the local cloud's network: enter [--vpc] COMMAND [ARGUMENT...]
            # Names are those of the public view; with --vpc those that an instance in the VPC sees.
            set -eu
            ns=/proc/{processId}/ns
            if [ "$(readlink "$ns/net" 2>/dev/null)" != '{network}' ]; then
                echo 'enter: the local cloud does not run any more.' >&2
                exit 1
            fi
            view=public
            if [ "${"{1:-}"}" = --vpc ]; then view=vpc; shift; fi
            if [ $# -eq 0 ]; then echo 'usage: enter [--vpc] COMMAND [ARGUMENT...]' >&2; exit 2; fi
            PATH=$PATH:/usr/sbin:/sbin
            exec nsenter {(
                asRoot ? "" : "--user=\"$ns/user\" --preserve-credentials "
            )}--net="$ns/net" --mount="$ns/mnt" --pid="$ns/pid_for_children" \
                sh -c '
                    cd -- "$1"
                    shift
                    if [ "$1" = vpc ]; then
                        shift
                        exec unshare -m sh -c "mount --bind \"\$0\" /etc/resolv.conf && exec setpriv --pdeathsig TERM -- \"\$@\"" "{vpcResolvConf}" "$@"
                    fi
                    shift
                    exec setpriv --pdeathsig TERM -- "$@"
                ' enter "$PWD" "$view" "$@"

            """;

    private static string NetworkOf(int processId) => new FileInfo($"/proc/{processId}/ns/net").LinkTarget ?? "";
}
