using Cake.Core;
using Cake.Core.Diagnostics;
using Cake.Core.IO;
using Cake.Core.Tooling;

namespace Cake.BlueGreen.Tooling;

/// <summary>A tool whose output is read line by line, and whose exit code is judged by the one that knows what it means.</summary>
internal abstract class ConsoleTool<TSettings> : Tool<TSettings>
    where TSettings : ConsoleToolSettings
{
    private readonly ICakeContext _context;
    private readonly LaunchingRunner _runner;
    private int _exitCode;

    protected ConsoleTool(ICakeContext context)
        : this(context, new LaunchingRunner(context.ProcessRunner)) { }

    private ConsoleTool(ICakeContext context, LaunchingRunner runner)
        : base(context.FileSystem, context.Environment, runner, context.Tools) => (_context, _runner) = (context, runner);

    protected ICakeEnvironment Environment => _context.Environment;

    protected IFileSystem Files => _context.FileSystem;

    protected ICakeLog Log => _context.Log;

    /// <value>The command that installs the tool.</value>
    protected abstract string Install { get; }

    /// <returns>What is missing; null where the tool is there.</returns>
    public MissingToolException? FindMissing(TSettings settings) =>
        ToolFinder.FindMissing(_context, GetToolName(), [.. GetToolExecutableNames()], settings.ToolPath, Install);

    /// <summary>Runs the tool and waits for it.</summary>
    /// <param name="settings">The settings.</param>
    /// <param name="arguments">The arguments.</param>
    /// <param name="output">Takes each line of standard output.</param>
    /// <param name="error">Takes each line of standard error.</param>
    /// <returns>The exit code; 0 where the settings' own handler accepts another one.</returns>
    /// <exception cref="MissingToolException">The tool is not on this machine.</exception>
    protected int Execute(TSettings settings, ProcessArgumentBuilder arguments, Action<string> output, Action<string> error)
    {
        if (FindMissing(settings) is { } missing)
        {
            throw missing;
        }

        _exitCode = 0;
        _runner.Launcher = settings.Launcher;
        var gate = new Lock();
        var process = new ProcessSettings
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectedStandardOutputHandler = line => Take(line, output),
            RedirectedStandardErrorHandler = line => Take(line, error),
        };
        Run(settings, arguments, process, postAction: null);
        return _exitCode;

        // The two streams are read on threads of their own.
        string? Take(string? line, Action<string> taker)
        {
            if (line is not null)
            {
                lock (gate)
                {
                    taker(line);
                }
            }

            return null;
        }
    }

    /// <summary>Where a path of the settings lies: beside what the tool itself would take it for.</summary>
    protected FilePath Absolute(TSettings settings, FilePath path) => path.MakeAbsolute(WorkingDirectory(settings));

    /// <inheritdoc cref="Absolute(TSettings, FilePath)"/>
    protected DirectoryPath Absolute(TSettings settings, DirectoryPath path) => path.MakeAbsolute(WorkingDirectory(settings));

    /// <summary>Variables that the tool needs; those of the settings' own are added, and win.</summary>
    protected virtual Dictionary<string, string> Variables(TSettings settings) => new(StringComparer.Ordinal);

    protected sealed override IDictionary<string, string> GetEnvironmentVariables(TSettings settings)
    {
        var variables = Variables(settings);
        foreach (var (name, value) in settings.EnvironmentVariables)
        {
            variables[name] = value;
        }

        return variables;
    }

    protected sealed override void ProcessExitCode(int exitCode) => _exitCode = exitCode;

    private DirectoryPath WorkingDirectory(TSettings settings) =>
        settings.WorkingDirectory?.MakeAbsolute(_context.Environment) ?? _context.Environment.WorkingDirectory;
}
