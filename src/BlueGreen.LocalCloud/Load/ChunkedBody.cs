using System.Buffers.Text;

namespace BlueGreen.LocalCloud.Load;

/// <summary>A body that comes in chunks.</summary>
internal static class ChunkedBody
{
    /// <summary>Joins the chunks, in place.</summary>
    /// <param name="received">What was received of the body so far.</param>
    /// <returns>The length of the joined body, and how many bytes it took; null while the last chunk is missing: nothing was changed then.</returns>
    /// <exception cref="AnswerFormatException">These are no chunks.</exception>
    public static (int Length, int Taken)? Join(Span<byte> received)
    {
        if (!IsComplete(received, out var taken))
        {
            return null;
        }

        var length = 0;
        var rest = received;
        while (SizeOf(rest, out var size, out var header) && size > 0)
        {
            rest.Slice(header, size).CopyTo(received[length..]);
            length += size;
            rest = rest[(header + size + 2)..];
        }

        return (length, taken);
    }

    private static bool IsComplete(ReadOnlySpan<byte> received, out int taken)
    {
        taken = 0;
        while (SizeOf(received[taken..], out var size, out var header))
        {
            taken += header + size + 2;
            if (taken > received.Length)
            {
                return false;
            }

            if (size == 0)
            {
                // Trailers are not asked for, so none come.
                return true;
            }
        }

        return false;
    }

    private static bool SizeOf(ReadOnlySpan<byte> chunk, out int size, out int header)
    {
        size = 0;
        header = chunk.IndexOf("\r\n"u8) + 2;
        if (header < 2)
        {
            return false;
        }

        return Utf8Parser.TryParse(chunk[..(header - 2)], out size, out _, 'x') && size >= 0
            ? true
            : throw new AnswerFormatException("a chunk without a size");
    }
}
