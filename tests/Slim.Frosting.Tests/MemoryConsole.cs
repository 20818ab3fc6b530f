using System.Globalization;
using System.Text;
using Cake.Core;

namespace Slim.Frosting.Tests;

/// <summary>Keeps what Cake writes.</summary>
internal sealed class MemoryConsole : IConsole
{
    private readonly StringBuilder _output = new();
    private readonly StringBuilder _errors = new();

    public string Output => _output.ToString();

    public string Errors => _errors.ToString();

    public ConsoleColor ForegroundColor { get; set; }

    public ConsoleColor BackgroundColor { get; set; }

    public bool SupportAnsiEscapeCodes => false;

    public void Write(string format, params object[] arg) => _output.Append(Format(format, arg));

    public void WriteLine(string format, params object[] arg) => _output.AppendLine(Format(format, arg));

    public void WriteError(string format, params object[] arg) => _errors.Append(Format(format, arg));

    public void WriteErrorLine(string format, params object[] arg) => _errors.AppendLine(Format(format, arg));

    public void ResetColor() { }

    private static string Format(string format, object[] arg) => string.Format(CultureInfo.InvariantCulture, format, arg);
}
