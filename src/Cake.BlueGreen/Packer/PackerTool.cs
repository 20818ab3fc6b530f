using BlueGreen.Reporting;
using Cake.BlueGreen.Tooling;
using Cake.Core;
using Cake.Core.Diagnostics;
using Cake.Core.IO;
using Cake.Core.Tooling;

namespace Cake.BlueGreen.Packer;

/// <summary>Runs Packer and passes on what it says, without secrets.</summary>
/// <param name="context">The Cake context.</param>
internal abstract class PackerTool<TSettings>(ICakeContext context) : ConsoleTool<TSettings>(context)
    where TSettings : PackerSettings
{
    /// <summary>The first version whose plugins are installed apart, and which reads <c>required_plugins</c>.</summary>
    protected static readonly Version PluginsApart = new(1, 7, 0);

    protected override string Install => "apt-get install packer";

    protected override string GetToolName() => "Packer";

    protected override IEnumerable<string> GetToolExecutableNames() => ["packer", "packer.exe"];

    protected override Dictionary<string, string> Variables(TSettings settings)
    {
        // Packer would ask its maker about newer versions and wait for the answer.
        var variables = new Dictionary<string, string>(StringComparer.Ordinal) { ["CHECKPOINT_DISABLE"] = "1" };
        foreach (var (name, value) in settings.SecretVariables)
        {
            variables[$"PKR_VAR_{name}"] = value;
        }

        return variables;
    }

    /// <summary>Which Packer this is.</summary>
    /// <exception cref="PackerException">It does not tell.</exception>
    protected Version ReadVersion(TSettings settings)
    {
        Version? version = null;
        var errors = new List<string>();
        var exitCode = Execute(
            settings,
            new ProcessArgumentBuilder().Append("-machine-readable").Append("version"),
            line =>
            {
                if (PackerMessage.Parse(line) is { Type: "version", Data: [var told, ..] } && Version.TryParse(told, out var parsed))
                {
                    version = parsed;
                }
            },
            errors.Add
        );
        return version ?? throw new PackerException("Packer did not tell its version.", exitCode, errors);
    }

    /// <summary>Runs a command on the template.</summary>
    /// <param name="settings">The settings.</param>
    /// <param name="command">The command and its own options.</param>
    /// <exception cref="PackerException">Packer failed.</exception>
    protected void Run(TSettings settings, params IReadOnlyList<string> command)
    {
        var arguments = new ProcessArgumentBuilder().Append("-machine-readable");
        foreach (var part in command)
        {
            arguments.AppendQuoted(part);
        }

        foreach (var file in settings.VariableFiles)
        {
            arguments.AppendQuoted($"-var-file={Absolute(settings, file)}");
        }

        foreach (var (name, value) in settings.Variables)
        {
            arguments.AppendQuoted($"-var={name}={value}");
        }

        Run(settings, command[0], arguments.AppendQuoted(WhatToRead(settings)));
    }

    /// <summary>Runs a command as it stands.</summary>
    /// <param name="settings">The settings.</param>
    /// <param name="command">The command's name, for messages.</param>
    /// <param name="arguments">All arguments.</param>
    /// <exception cref="PackerException">Packer failed.</exception>
    protected void Run(TSettings settings, string command, ProcessArgumentBuilder arguments)
    {
        var redaction = new Redaction(settings.SecretVariables.Values);
        var failures = new List<string>();
        var complaints = new List<string>();
        var exitCode = Execute(settings, arguments, Hear, Complain);
        if (exitCode != 0)
        {
            // A build's own failure says it best; a template that is not valid is only complained of.
            throw new PackerException(
                $"packer {command} of {settings.Template} failed with exit code {exitCode}.",
                exitCode,
                failures.Count > 0 ? failures : complaints
            );
        }

        void Hear(string line)
        {
            var message = PackerMessage.Parse(line);
            if (message is { Type: "error", Data: [var failure, ..] })
            {
                failures.Add(redaction.Apply(failure).Trim());
            }
            else if (message is { IsError: true, Said: { } complaint })
            {
                Complain(complaint);
            }
            else if (message?.IsDetail == true)
            {
                Log.Verbose("{0}", redaction.Apply(message.Said!).TrimEnd());
            }
            else if (message is null || message.Said is not null)
            {
                Log.Information("{0}", redaction.Apply(message?.Said ?? line).TrimEnd());
            }
        }

        // What a provisioner writes to standard error comes this way too, and may be harmless.
        void Complain(string line)
        {
            var safe = redaction.Apply(line).Trim();
            if (safe.Length > 0)
            {
                complaints.Add(safe);
                Log.Warning("{0}", safe);
            }
        }
    }

    /// <summary>The template alone, or from 1.7 on the directory in which its plugins stand too.</summary>
    /// <exception cref="PackerException">The plugins stand in another directory.</exception>
    private string WhatToRead(TSettings settings)
    {
        var template = Absolute(settings, settings.Template);
        if (settings.Plugins is not { } plugins)
        {
            return template.FullPath;
        }

        var directory = template.GetDirectory();
        return Absolute(settings, plugins).GetDirectory() != directory
                ? throw new PackerException($"{plugins} must stand beside {settings.Template}: Packer reads one directory.", 0, [])
            : ReadVersion(settings) < PluginsApart ? template.FullPath
            : directory.FullPath;
    }
}
