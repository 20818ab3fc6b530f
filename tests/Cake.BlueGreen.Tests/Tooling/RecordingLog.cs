using System.Globalization;
using Cake.Core.Diagnostics;

namespace Cake.BlueGreen.Tests.Tooling;

/// <summary>Keeps every line, at diagnostic verbosity.</summary>
internal sealed class RecordingLog : ICakeLog
{
    private readonly List<string> _lines = [];

    public Verbosity Verbosity { get; set; } = Verbosity.Diagnostic;

    public string Text => string.Join('\n', _lines);

    public void Write(Verbosity verbosity, LogLevel level, string format, params object[] args) =>
        _lines.Add($"{level}: {string.Format(CultureInfo.InvariantCulture, format, args)}");
}
