using System.Buffers.Text;
using System.Text;

namespace BlueGreen.LocalCloud.Load;

/// <summary>Status line and headers of an answer, as far as the body's end depends on them.</summary>
/// <param name="Status">200 and so on.</param>
/// <param name="Length">Where the body begins.</param>
/// <param name="ContentLength">The body's length; null where the answer does not tell.</param>
/// <param name="Chunked">Whether the body comes in chunks.</param>
/// <param name="KeepAlive">Whether the connection stays open.</param>
internal readonly record struct AnswerHead(int Status, int Length, long? ContentLength, bool Chunked, bool KeepAlive)
{
    private const int StatusLineLength = 12;

    /// <summary>Reads a head from the beginning of what was received.</summary>
    /// <returns>Null while it is not complete.</returns>
    /// <exception cref="AnswerFormatException">It is no HTTP/1 answer.</exception>
    public static AnswerHead? Read(ReadOnlySpan<byte> received)
    {
        var end = received.IndexOf("\r\n\r\n"u8);
        if (end < 0)
        {
            return null;
        }

        var lines = received[..end];
        if (
            lines.Length < StatusLineLength
            || !lines.StartsWith("HTTP/1."u8)
            || !Utf8Parser.TryParse(lines[9..StatusLineLength], out int status, out var digits)
            || digits != 3
        )
        {
            throw new AnswerFormatException($"no HTTP answer: {Encoding.Latin1.GetString(lines[..Math.Min(lines.Length, 40)])}");
        }

        var head = new AnswerHead(status, end + 4, ContentLength: null, Chunked: false, KeepAlive: lines[7] == (byte)'1');
        var rest = lines[Math.Max(0, lines.IndexOf("\r\n"u8))..];
        while (rest.Length > 2)
        {
            rest = rest[2..];
            var next = rest.IndexOf("\r\n"u8);
            head = head.With(next < 0 ? rest : rest[..next]);
            rest = next < 0 ? [] : rest[next..];
        }

        return head.Status is 204 or 304 ? head with { ContentLength = 0, Chunked = false } : head;
    }

    private AnswerHead With(ReadOnlySpan<byte> header)
    {
        var colon = header.IndexOf((byte)':');
        if (colon <= 0)
        {
            return this;
        }

        var name = header[..colon];
        var value = header[(colon + 1)..].Trim((byte)' ');
        if (Ascii.EqualsIgnoreCase(name, "content-length"u8))
        {
            return Utf8Parser.TryParse(value, out long length, out var digits) && digits == value.Length && length >= 0
                ? this with
                {
                    ContentLength = length,
                }
                : throw new AnswerFormatException($"Content-Length: {Encoding.Latin1.GetString(value)}");
        }

        if (Ascii.EqualsIgnoreCase(name, "transfer-encoding"u8))
        {
            return this with { Chunked = Ascii.EqualsIgnoreCase(value, "chunked"u8) };
        }

        return Ascii.EqualsIgnoreCase(name, "connection"u8) ? this with { KeepAlive = !Ascii.EqualsIgnoreCase(value, "close"u8) } : this;
    }
}
