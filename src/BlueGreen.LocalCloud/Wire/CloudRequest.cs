using System.Text;

namespace BlueGreen.LocalCloud.Wire;

/// <summary>A request as it came, from a socket or in-process: both ways end here, so both give the same bytes.</summary>
/// <param name="Method">The HTTP method, upper case.</param>
/// <param name="Target">Path and query exactly as sent, percent-encoding included.</param>
/// <param name="Headers">Header names compare without case.</param>
/// <param name="Body">The whole body; empty if there was none.</param>
internal sealed record CloudRequest(string Method, string Target, IReadOnlyDictionary<string, string> Headers, byte[] Body)
{
    public string Path => Target.Split('?', 2)[0];

    public string Query => Target.Contains('?', StringComparison.Ordinal) ? Target.Split('?', 2)[1] : "";

    public string BodyText => Encoding.UTF8.GetString(Body);

    public string? Header(string name) => Headers.GetValueOrDefault(name);
}
