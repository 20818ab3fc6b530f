using Cake.Core;
using Cake.Core.Diagnostics;
using Cake.Core.IO;
using Cake.Core.Tooling;

namespace Cake.BlueGreen.Tooling;

/// <summary>A tool whose output is read line by line, and whose exit code is judged by the one that knows what it means.</summary>
/// <param name="context">The Cake context.</param>
internal abstract class ConsoleTool<TSettings>(ICakeContext context)
    : Tool<TSettings>(context.FileSystem, context.Environment, context.ProcessRunner, context.Tools)
    where TSettings : ToolSettings
{
    private int _exitCode;

    protected ICakeEnvironment Environment => context.Environment;

    protected IFileSystem Files => context.FileSystem;

    protected ICakeLog Log => context.Log;

    /// <value>The command that installs the tool.</value>
    protected abstract string Install { get; }

    /// <summary>Runs the tool and waits for it.</summary>
    /// <param name="settings">The settings.</param>
    /// <param name="arguments">The arguments.</param>
    /// <param name="output">Takes each line of standard output.</param>
    /// <param name="error">Takes each line of standard error.</param>
    /// <returns>The exit code; 0 where the settings' own handler accepts another one.</returns>
    /// <exception cref="MissingToolException">The tool is not on this machine.</exception>
    protected int Execute(TSettings settings, ProcessArgumentBuilder arguments, Action<string> output, Action<string> error)
    {
        Require(settings);
        _exitCode = 0;
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

    protected sealed override void ProcessExitCode(int exitCode) => _exitCode = exitCode;

    private DirectoryPath WorkingDirectory(TSettings settings) =>
        settings.WorkingDirectory?.MakeAbsolute(context.Environment) ?? context.Environment.WorkingDirectory;

    private void Require(TSettings settings)
    {
        if (settings.ToolPath is { } path)
        {
            if (!Files.Exist(path.MakeAbsolute(context.Environment)))
            {
                throw new MissingToolException(GetToolName(), [path.MakeAbsolute(context.Environment).FullPath], Install);
            }

            return;
        }

        string[] names = [.. GetToolExecutableNames()];
        if (context.Tools.Resolve(names) is null)
        {
            var searched = context.Environment.GetEnvironmentVariable("PATH");
            throw new MissingToolException(
                GetToolName(),
                [string.Join(" or ", names) + " in Cake's tools directory", $"and in PATH ({searched})"],
                Install
            );
        }
    }
}
