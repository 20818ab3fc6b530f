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

    private readonly TemporaryDirectory _directory = new();
    private readonly ProgramRunner _programs = new(new NullLog());

    public Checkout()
    {
        var real = Layout.Find(AppContext.BaseDirectory, AppContext.BaseDirectory).Root;
        foreach (var script in new[] { "build.sh", "build/scripts/dotnet.sh", "build/scripts/publish.sh" })
        {
            Directory.CreateDirectory(Path.GetDirectoryName(File(script))!);
            System.IO.File.Copy(Path.Combine(real, script), File(script));
        }

        Write("build/Program.cs", "return 0;");
        Write("src/BlueGreen/Switch/Plan.cs", "// plan");
        Write("Directory.Build.props", "<Project/>");
        Write("global.json", "{}");
        Write(".editorconfig", "root = true");
        Write("sdk/dotnet", DotNet);
        if (!OperatingSystem.IsWindows())
        {
            System.IO.File.SetUnixFileMode(File("sdk/dotnet"), UnixFileMode.UserRead | UnixFileMode.UserExecute | UnixFileMode.UserWrite);
        }
    }

    /// <summary>How often the compiler was asked.</summary>
    public int Publications => System.IO.File.Exists(File("published")) ? System.IO.File.ReadAllLines(File("published")).Length : 0;

    /// <summary>Everything that it was asked.</summary>
    public string Published => System.IO.File.ReadAllText(File("published"));

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
}
