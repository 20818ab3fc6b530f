using System.Globalization;
using Cake.BlueGreen.Tooling;
using Cake.Core;
using Cake.Core.Diagnostics;
using Cake.Core.IO;

namespace Cake.BlueGreen.Serverspec;

/// <summary>Tests a machine over SSH.</summary>
/// <param name="context">The Cake context.</param>
internal sealed class ServerspecRunner(ICakeContext context) : ConsoleTool<ServerspecSettings>(context)
{
    protected override string Install => "apt-get install ruby-serverspec ruby-rspec-junit-formatter";

    protected override string GetToolName() => "Serverspec (rspec)";

    protected override IEnumerable<string> GetToolExecutableNames() => ["rspec", "rspec.bat"];

    protected override Dictionary<string, string> Variables(ServerspecSettings settings) =>
        new(settings.Variables, StringComparer.Ordinal)
        {
            ["TARGET_HOST"] = settings.Host,
            ["TARGET_USER"] = settings.User,
            ["TARGET_KEY"] = Absolute(settings, settings.Key).FullPath,
            ["TARGET_PORT"] = settings.Port.ToString(CultureInfo.InvariantCulture),
        };

    public ServerspecResult Test(ServerspecSettings settings)
    {
        var results = Absolute(settings, settings.Results);
        var json = results.CombineWithFilePath("serverspec.json");
        var junit = results.CombineWithFilePath("serverspec.xml");
        Prepare(results, json, junit);

        var errors = new List<string>();
        var exitCode = Execute(settings, Arguments(settings, json, junit), line => Log.Verbose("{0}", line), HearError);
        var report =
            Read(json)
            ?? throw new ServerspecLoadException(settings.Host, $"RSpec wrote no report; is it installed whole ({Install})?", errors);
        var checks = ServerspecVerdict.Of(report, settings);
        if (exitCode != 0)
        {
            throw new ServerspecLoadException(settings.Host, $"RSpec ended with exit code {exitCode} although no check failed.", errors);
        }

        Log.Information("{0}: {1} checks passed", settings.Host, checks.Count(check => check.Outcome == ServerspecOutcome.Passed));
        return new ServerspecResult(checks, json.FullPath, junit.FullPath);

        void HearError(string line)
        {
            errors.Add(line);
            Log.Verbose("{0}", line);
        }
    }

    /// <summary>What an earlier run left would be taken for this one's.</summary>
    private void Prepare(DirectoryPath results, params IReadOnlyList<FilePath> reports)
    {
        Files.GetDirectory(results).Create();
        foreach (var report in reports.Select(Files.GetFile).Where(file => file.Exists))
        {
            report.Delete();
        }
    }

    private ProcessArgumentBuilder Arguments(ServerspecSettings settings, FilePath json, FilePath junit)
    {
        var arguments = new ProcessArgumentBuilder().Append("--no-color").Append("--format documentation");
        arguments.Append("--format json --out").AppendQuoted(json.FullPath);
        arguments.Append("--format RspecJunitFormatter --out").AppendQuoted(junit.FullPath);
        foreach (var spec in settings.Specs)
        {
            arguments.AppendQuoted(Absolute(settings, spec).FullPath);
        }

        return arguments;
    }

    private ServerspecReport? Read(FilePath json)
    {
        var file = Files.GetFile(json);
        if (!file.Exists)
        {
            return null;
        }

        using var stream = file.OpenRead();
        return ServerspecReport.Parse(stream);
    }
}
