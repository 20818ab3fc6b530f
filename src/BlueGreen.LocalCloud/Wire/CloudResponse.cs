using System.Text;

namespace BlueGreen.LocalCloud.Wire;

/// <summary>An answer, ready to be sent.</summary>
internal sealed record CloudResponse(int Status, string ContentType, byte[] Body)
{
    public Dictionary<string, string> Headers { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>True where the connection is cut instead: the caller gets no answer at all.</summary>
    public bool Aborted { get; init; }

    public static CloudResponse Abort { get; } = new(0, "", []) { Aborted = true };

    public static CloudResponse Text(int status, string contentType, string text) => new(status, contentType, Encoding.UTF8.GetBytes(text));

    public CloudResponse With(string header, string value)
    {
        Headers[header] = value;
        return this;
    }
}
