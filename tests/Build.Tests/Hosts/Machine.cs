using System.Text.Json;
using Build.Processes;

namespace Build.Tests.Hosts;

/// <summary>A machine of its own: the real host in a working directory that nobody else has, pointed at one endpoint.</summary>
internal sealed class Machine : IDisposable
{
    /// <summary>What must never be seen again: the key that requests are signed with.</summary>
    public const string Secret = "canary-of-the-secret-access-key";

    /// <summary>The program that gives another one a terminal.</summary>
    public const string Terminal = "/usr/bin/script";

    private readonly TemporaryDirectory _directory = new();
    private readonly Uri? _endpoint;
    private readonly string? _path;

    /// <param name="endpoint">What stands for AWS; null where none is asked.</param>
    /// <param name="path">Where programs are looked for; null for where this process looks.</param>
    public Machine(Uri? endpoint, string? path = null)
    {
        _endpoint = endpoint;
        _path = path;
        Write("site/index.html", "Hello");
        Write(
            "bluegreen.json",
            """
            {
              "domain": "londontamed.com",
              "cloud": "aws",
              "aws": { "region": "eu-west-1" },
              "site": { "path": "site" },
              "access": { "runnerCidrs": ["192.0.2.0/24"] },
              "switch": { "bakeTime": "0s" }
            }
            """
        );
    }

    public static string Program => Path.Combine(AppContext.BaseDirectory, "Build.dll");

    /// <summary>What any AWS client on it finds in its environment.</summary>
    public static Dictionary<string, string?> Variables(Uri endpoint) =>
        new(StringComparer.Ordinal)
        {
            ["AWS_ENDPOINT_URL"] = endpoint.ToString(),
            ["AWS_ACCESS_KEY_ID"] = "AKIDEXAMPLE",
            ["AWS_SECRET_ACCESS_KEY"] = Secret,
            ["AWS_SESSION_TOKEN"] = null,
            ["AWS_PROFILE"] = null,
            ["AWS_REGION"] = "eu-west-1",
            ["AWS_EC2_METADATA_DISABLED"] = "true",
            ["NO_COLOR"] = "1",
            // The tests themselves may be run by a build server.
            ["GITHUB_ACTIONS"] = null,
            ["TEAMCITY_VERSION"] = null,
        };

    /// <summary>Where it works.</summary>
    public string Directory => _directory.Path;

    /// <summary>Variables of its environment beside those of an AWS client.</summary>
    public Dictionary<string, string?> More { get; } = new(StringComparer.Ordinal);

    /// <summary>Starts the host.</summary>
    public LineProcess Start(params IReadOnlyList<string> options) =>
        new(ProgramCall.DotNet, [Program, $"--working={_directory.Path}", .. options], Environment());

    /// <summary>Starts the host in a terminal of its own, in which somebody types an answer.</summary>
    public LineProcess StartAtTerminal(string answer, params IReadOnlyList<string> options)
    {
        IReadOnlyList<string> words = [ProgramCall.DotNet, Program, $"--working={_directory.Path}", .. options];
        var command = string.Join(' ', words.Select(word => $"\"{word}\""));
        return new("/bin/sh", ["-c", $"echo {answer} | {Terminal} -qec '{command}' /dev/null"], Environment());
    }

    /// <summary>Runs the host to its end, which must be a good one.</summary>
    public async Task<string> RunAsync(CancellationToken cancellationToken, params IReadOnlyList<string> options)
    {
        await using var host = Start(options);
        var exitCode = await host.ExitCodeAsync(cancellationToken);
        exitCode.ShouldBe(0, $"{string.Join(' ', options)}:{System.Environment.NewLine}{host.Output}");
        host.Output.ShouldNotTell(Secret);
        return host.Output;
    }

    /// <summary>Runs the host to its end, which must be a bad one.</summary>
    public async Task<string> FailAsync(CancellationToken cancellationToken, params IReadOnlyList<string> options)
    {
        await using var host = Start(options);
        var exitCode = await host.ExitCodeAsync(cancellationToken);
        exitCode.ShouldNotBe(0, $"{string.Join(' ', options)}:{System.Environment.NewLine}{host.Output}");
        host.Output.ShouldNotTell(Secret);
        return host.Output;
    }

    /// <summary>Writes a file of its working directory.</summary>
    public void Write(string name, string content)
    {
        var file = Path.Combine(_directory.Path, name);
        _ = System.IO.Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, content);
    }

    /// <summary>Writes a file of its working directory that is there.</summary>
    /// <returns>What was in it.</returns>
    public string Replace(string name, string content)
    {
        var before = File.ReadAllText(Path.Combine(_directory.Path, name));
        Write(name, content);
        return before;
    }

    /// <summary>Whether a run has left that file in its working directory.</summary>
    public bool Has(string name) => File.Exists(Path.Combine(_directory.Path, name));

    /// <summary>What a run has left in a file of its working directory.</summary>
    public string Read(string name) => File.ReadAllText(Path.Combine(_directory.Path, name));

    /// <summary>What runs have left for people: results and the journal, without the private keys that are kept for them.</summary>
    public IEnumerable<string> LeftForPeople() =>
        System
            .IO.Directory.EnumerateFiles(_directory.Path, "*", SearchOption.AllDirectories)
            .Where(file => !file.EndsWith(".pem", StringComparison.Ordinal))
            .Select(File.ReadAllText);

    /// <summary>What the last run of a target left as JSON.</summary>
    public JsonElement Result(string target)
    {
        using var document = JsonDocument.Parse(
            File.ReadAllText(Path.Combine(_directory.Path, "artifacts", "bluegreen", $"{target}.json"))
        );
        return document.RootElement.Clone();
    }

    public void Dispose() => _directory.Dispose();

    private Dictionary<string, string?> Environment()
    {
        var variables = _endpoint is { } endpoint ? Variables(endpoint) : new(StringComparer.Ordinal) { ["NO_COLOR"] = "1" };
        if (_path is not null)
        {
            variables["PATH"] = _path;
        }

        foreach (var (name, value) in More)
        {
            variables[name] = value;
        }

        return variables;
    }
}
