using Build.Processes;
using Cake.Core.Diagnostics;

namespace Build.Tests.Scripts;

/// <summary>A checkout with the real scripts, a few sources, and a <c>dotnet</c> that only pretends to publish.</summary>
internal sealed class Checkout : IDisposable
{
    // It publishes by making the assembly; "run" it tells its arguments. FAIL holds what publishing fails with, SLOW makes it linger.
    private const string DotNet = """
        #!/usr/bin/env bash
        root=$(cd -- "$(dirname -- "$0")/.." && pwd -P)
        if [ "$1" != publish ]; then echo "host: ${*:2}"; exit 0; fi
        echo "$*" >>"$root/published"
        if [ -f "$root/fail" ]; then
          cat "$root/fail"
          if [ -f "$root/fail-once" ]; then rm "$root/fail"; fi
          exit 1
        fi
        while [ "$1" != --output ]; do shift; done
        mkdir -p "$2"
        case "$2" in *local-cloud) name=BlueGreen.LocalCloud ;; *) name=Build ;; esac
        if [ -f "$root/slow" ]; then sleep 0.3; fi
        touch "$2/$name.dll"
        """;

    // What is installed is what the file says; nothing else of this machine is asked or touched.
    private const string DpkgQuery = """
        #!/usr/bin/env bash
        root=$(cd -- "$(dirname -- "$0")/.." && pwd -P)
        while read -r package; do echo "$package installed"; done <"$root/installed"
        """;

    private const string AptGet = """
        #!/usr/bin/env bash
        root=$(cd -- "$(dirname -- "$0")/.." && pwd -P)
        echo "$*" >>"$root/apt-calls"
        if [ -f "$root/apt-fails" ]; then echo "E: no network"; exit 100; fi
        """;

    private const string Id = """
        #!/usr/bin/env bash
        cat "$(dirname -- "$0")/../user"
        """;

    private const string Nothing = """
        #!/usr/bin/env bash
        exit 1
        """;

    private static readonly IReadOnlyList<string> Packages =
    [
        "packer",
        "ruby-serverspec",
        "ruby-rspec-junit-formatter",
        "openssh-client",
        "mmdebstrap",
        "debian-archive-keyring",
        "uidmap",
        "iproute2",
        "util-linux",
    ];

    private readonly TemporaryDirectory _directory = new();
    private readonly ProgramRunner _programs = new(new NullLog());

    public Checkout()
    {
        var real = Layout.Find(AppContext.BaseDirectory, AppContext.BaseDirectory).Root;
        foreach (var script in new[] { "build.sh", "build/scripts/dotnet.sh", "build/scripts/publish.sh", "build/scripts/tools.sh" })
        {
            Directory.CreateDirectory(Path.GetDirectoryName(File(script))!);
            System.IO.File.Copy(Path.Combine(real, script), File(script));
        }

        Write("build/Program.cs", "return 0;");
        Write("src/BlueGreen/Switch/Plan.cs", "// plan");
        Write("Directory.Build.props", "<Project/>");
        Write("global.json", "{}");
        Write(".editorconfig", "root = true");
        WriteProgram("dotnet", DotNet);
        WriteProgram("dpkg-query", DpkgQuery);
        WriteProgram("apt-get", AptGet);
        WriteProgram("id", Id);
        WriteProgram("sudo", Nothing);
        Install(Packages);
        Write("user", "0");
    }

    /// <summary>How often the compiler was asked.</summary>
    public int Publications => System.IO.File.Exists(File("published")) ? System.IO.File.ReadAllLines(File("published")).Length : 0;

    /// <summary>Everything that it was asked.</summary>
    public string Published => System.IO.File.ReadAllText(File("published"));

    /// <summary>What the package manager was asked for.</summary>
    public IReadOnlyList<string> AptCalls => System.IO.File.Exists(File("apt-calls")) ? System.IO.File.ReadAllLines(File("apt-calls")) : [];

    /// <summary>All packages but these are installed.</summary>
    public void Uninstall(params IReadOnlyList<string> packages) => Install(Packages.Except(packages));

    public string File(string name) => Path.Combine(_directory.Path, name);

    public void Write(string name, string content)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(File(name))!);
        System.IO.File.WriteAllText(File(name), content.ReplaceLineEndings("\n"));
    }

    public Task<ProgramResult> BuildAsync(params string[] arguments) => BuildAsync(official: false, arguments);

    public Task<ProgramResult> BuildAsync(bool official, params string[] arguments) =>
        _programs.RunAsync(
            new ProgramCall("bash", [File("build.sh"), .. arguments])
            {
                WorkingDirectory = Path.GetTempPath(),
                Environment = new Dictionary<string, string?>
                {
                    ["PATH"] = File("sdk") + Path.PathSeparator + Environment.GetEnvironmentVariable("PATH"),
                    ["OfficialPackages"] = official ? "true" : null,
                },
            },
            cancellationToken: TestContext.Current.CancellationToken
        );

    public void Dispose() => _directory.Dispose();

    private void Install(IEnumerable<string> packages) => Write("installed", string.Concat(packages.Select(package => package + "\n")));

    private void WriteProgram(string name, string script)
    {
        Write($"sdk/{name}", script);
        if (!OperatingSystem.IsWindows())
        {
            System.IO.File.SetUnixFileMode(File($"sdk/{name}"), UnixFileMode.UserRead | UnixFileMode.UserExecute | UnixFileMode.UserWrite);
        }
    }
}
