namespace Cake.BlueGreen.Serverspec;

/// <summary>Tells an exception of Ruby that speaks of the connection from one that speaks of the machine.</summary>
internal static class ConnectionFailure
{
    private const string Ssh = "Net::SSH::";

    private static readonly string[] Classes =
    [
        "Errno::ECONNABORTED",
        "Errno::ECONNREFUSED",
        "Errno::ECONNRESET",
        "Errno::EHOSTDOWN",
        "Errno::EHOSTUNREACH",
        "Errno::ENETUNREACH",
        "Errno::EPIPE",
        "Errno::ETIMEDOUT",
        "SocketError",
        "Socket::ResolutionError",
        "Timeout::Error",
    ];

    public static bool Is(ServerspecReport.Failure? failure) =>
        failure is not null && (failure.Class.StartsWith(Ssh, StringComparison.Ordinal) || Classes.Contains(failure.Class));

    /// <summary>A spec that asks the machine while it is loaded fails outside of any check: RSpec then writes <c>Class:</c> on a line of its own.</summary>
    /// <returns>The message; null where it tells of something else.</returns>
    public static string? In(string message)
    {
        var lines = message.Split('\n', StringSplitOptions.TrimEntries);
        var at = Array.FindIndex(lines, line => line.EndsWith(':') && Is(new ServerspecReport.Failure(line[..^1], string.Empty)));
        return at < 0 ? null : lines.Skip(at + 1).FirstOrDefault(line => line.Length > 0) ?? lines[at][..^1];
    }
}
