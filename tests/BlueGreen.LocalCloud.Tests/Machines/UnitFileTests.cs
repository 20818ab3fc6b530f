using System.Diagnostics;
using BlueGreen.LocalCloud.Machines.Guest;

namespace BlueGreen.LocalCloud.Tests.Machines;

/// <summary>What the stand-in for systemd reads out of unit files, as the shell sees it.</summary>
public sealed class UnitFileTests
{
    [Fact]
    public async Task Reads_the_service_of_nginx()
    {
        var shown = await ShellAsync(
            """
            [Unit]
            Description=A server that isn't ours
            [Service]
            Type=forking
            PIDFile=/run/nginx.pid
            # a comment
            ExecStart=/usr/sbin/nginx -g 'daemon on; master_process on;'
            ExecStop=-/sbin/start-stop-daemon --quiet --stop \
                --pidfile /run/nginx.pid
            TimeoutStopSec=1min 30s
            [Install]
            WantedBy=multi-user.target
            """,
            """
            echo "$Type|$PIDFile|$TimeoutStopSec|$WantedBy"
            eval "set -- ${ExecStart#* }"; printf '<%s>' "$@"; echo
            echo "${ExecStop%% *}"; eval "set -- ${ExecStop#* }"; printf '<%s>' "$@"
            """
        );

        shown.ShouldBe(
            """
            forking|/run/nginx.pid|90|multi-user.target
            </usr/sbin/nginx><-g><daemon on; master_process on;>
            -
            </sbin/start-stop-daemon><--quiet><--stop><--pidfile></run/nginx.pid>
            """
        );
    }

    [Theory]
    [InlineData("run $OPTIONS end", "<run><-a><-b><end>")]
    [InlineData("run ${OPTIONS} end", "<run><-a -b><end>")]
    [InlineData("run \"x ${OPTIONS}\" it\\'s", "<run><x -a -b><it's>")]
    [InlineData("run '' \"two words\" $$5 50%%", "<run><><two words><$5><50%>")]
    [InlineData("run *;`id`|&$(id) %n", "<run><*;`id`|&$(id)><x.service>")]
    public async Task Splits_a_command_as_systemd_does(string command, string words) =>
        (
            await ShellAsync(
                $"[Service]\nExecStart={command}\n",
                """OPTIONS='-a -b'; set -f; eval "set -- ${ExecStart#* }"; printf '<%s>' "$@" """
            )
        ).ShouldBe(words);

    [Fact]
    public async Task Keeps_variables_with_spaces_whole() =>
        (
            await ShellAsync(
                "[Service]\nEnvironment=\"A=b c\" D=e\nEnvironment=F=g\n",
                """eval "export $(printf '%s' "$Environment" | tr '\n' ' ')"; echo "$A,$D,$F" """
            )
        ).ShouldBe("b c,e,g");

    [Fact]
    public async Task An_empty_value_forgets_those_before_it() =>
        (await ShellAsync("[Service]\nExecStart=/bin/a\nExecStart=\nExecStart=/bin/b\n", """echo "$ExecStart" """)).ShouldBe("+ '/bin/b'");

    private static async Task<string> ShellAsync(string unit, string script)
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "The reader runs in Linux machines.");
        var directory = Directory.CreateTempSubdirectory("unit-").FullName;
        try
        {
            await File.WriteAllBytesAsync(Path.Combine(directory, "unit.awk"), GuestFiles.Read("lib.unit.awk"), Token);
            await File.WriteAllTextAsync(Path.Combine(directory, "x.service"), unit, Token);
            var start = new ProcessStartInfo(
                "sh",
                ["-c", $"eval \"$(awk -v unit=x -f {directory}/unit.awk {directory}/x.service)\"\n{script}"]
            )
            {
                UseShellExecute = false,
                RedirectStandardOutput = true,
            };
            using var shell = Process.Start(start)!;
            return (await shell.StandardOutput.ReadToEndAsync(Token)).TrimEnd();
        }
        finally
        {
            Directory.Delete(directory, recursive: true);
        }
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;
}
