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
        if [ "$1" = tool ]; then echo "$*" >>"$root/tool-calls"; exit 0; fi
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

    // What the scripts themselves use. Nothing else of this machine is on their path: its tools must not decide a test.
    private static readonly IReadOnlyList<string> Basics =
    [
        "bash",
        "cat",
        "dirname",
        "env",
        "find",
        "flock",
        "grep",
        "mkdir",
        "mv",
        "rm",
        "sleep",
        "tail",
        "touch",
        "uname",
    ];

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
        foreach (
            var script in new[] { "build.sh", "build.ps1", "build/scripts/dotnet.sh", "build/scripts/publish.sh", "build/scripts/tools.sh" }
        )
        {
            Directory.CreateDirectory(Path.GetDirectoryName(File(script))!);
            System.IO.File.Copy(Path.Combine(real, script), File(script));
        }

        Write("build/Program.cs", "return 0;");
        Write("src/BlueGreen/Switch/Plan.cs", "// plan");
        Write("Directory.Build.props", "<Project/>");
        Write("global.json", "{}");
        Write(".editorconfig", "root = true");
        foreach (var program in Basics)
        {
            Link(program);
        }

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

    /// <summary>What .NET's tool installer was asked for.</summary>
    public IReadOnlyList<string> ToolCalls =>
        System.IO.File.Exists(File("tool-calls")) ? System.IO.File.ReadAllLines(File("tool-calls")) : [];

    /// <summary>Puts programs on its path that end well whatever they are asked.</summary>
    public void Provide(params IReadOnlyList<string> programs)
    {
        foreach (var program in programs)
        {
            WriteProgram(program, "#!/usr/bin/env bash");
        }
    }

    /// <summary>All packages but these are installed.</summary>
    public void Uninstall(params IReadOnlyList<string> packages) => Install(Packages.Except(packages));

    public string File(string name) => Path.Combine(_directory.Path, name);

    public void Write(string name, string content)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(File(name))!);
        System.IO.File.WriteAllText(File(name), content.ReplaceLineEndings("\n"));
    }

    /// <summary>Where its scripts find programs.</summary>
    public string SearchPath => File("sdk") + Path.PathSeparator + File("basics");

    /// <summary>Runs <c>build.sh</c>.</summary>
    public Task<ProgramResult> BuildAsync(params IReadOnlyList<string> arguments) =>
        RunAsync(new ProgramCall("bash", [File("build.sh"), .. arguments]), SearchPath, official: false);

    /// <summary>Runs one of the scripts.</summary>
    /// <param name="call">What runs it.</param>
    /// <param name="path">Where that finds programs.</param>
    /// <param name="official">Whether the official packages are asked for.</param>
    public Task<ProgramResult> RunAsync(ProgramCall call, string? path, bool official) =>
        _programs.RunAsync(
            call with
            {
                WorkingDirectory = Path.GetTempPath(),
                Environment = new Dictionary<string, string?> { ["PATH"] = path, ["OfficialPackages"] = official ? "true" : null },
            },
            cancellationToken: TestContext.Current.CancellationToken
        );

    public void Dispose() => _directory.Dispose();

    private void Install(IEnumerable<string> packages) => Write("installed", string.Concat(packages.Select(package => package + "\n")));

    private void Link(string program)
    {
        Directory.CreateDirectory(File("basics"));
        if (Programs.OnPath(program) is { } real)
        {
            System.IO.File.CreateSymbolicLink(File($"basics/{program}"), real);
        }
    }

    private void WriteProgram(string name, string script)
    {
        Write($"sdk/{name}", script);
        if (!OperatingSystem.IsWindows())
        {
            System.IO.File.SetUnixFileMode(File($"sdk/{name}"), UnixFileMode.UserRead | UnixFileMode.UserExecute | UnixFileMode.UserWrite);
        }
    }
}
