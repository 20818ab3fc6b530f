using System.Globalization;

namespace Cake.BlueGreen.Serverspec;

/// <summary>A machine was not found good: it failed, could not be reached, or was not tested at all.</summary>
public abstract class ServerspecException : Exception
{
    private protected ServerspecException(string host, string message)
        : base(message) => Host = host;

    /// <value>The machine.</value>
    public string Host { get; }
}

/// <summary>The machine was tested and is not as expected.</summary>
public sealed class ServerspecFailedException : ServerspecException
{
    internal ServerspecFailedException(string host, int all, IReadOnlyList<ServerspecCheck> failed)
        : base(
            host,
            string.Join(
                '\n',
                failed.Select(Line).Prepend(string.Create(CultureInfo.InvariantCulture, $"{host}: {failed.Count} of {all} checks failed."))
            )
        ) => (Checks, Failed) = (all, failed);

    /// <value>How many checks were made.</value>
    public int Checks { get; }

    /// <value>The checks that failed, at least one.</value>
    public IReadOnlyList<ServerspecCheck> Failed { get; }

    private static string Line(ServerspecCheck check) =>
        $"- {check.Description} ({check.Location}): {check.Message?.Split('\n', StringSplitOptions.RemoveEmptyEntries).FirstOrDefault()}";
}

/// <summary>The machine could not be reached over SSH: nothing is known of it.</summary>
public sealed class ServerspecUnreachableException : ServerspecException
{
    internal ServerspecUnreachableException(string host, int port, string user, string reason)
        : base(
            host,
            string.Create(
                CultureInfo.InvariantCulture,
                $"{host}: not reached as {user} on port {port}: {reason} No check was made; see that the machine runs, that its security group lets SSH in from here, and that the key is its own."
            )
        )
    {
        Port = port;
        Reason = reason;
    }

    /// <value>The port of SSH.</value>
    public int Port { get; }

    /// <value>What the connection failed with.</value>
    public string Reason { get; }
}

/// <summary>The specs did not run: they are broken, missing or empty. Nothing is known of the machine.</summary>
public sealed class ServerspecLoadException : ServerspecException
{
    internal ServerspecLoadException(string host, string what, IReadOnlyList<string> messages)
        : base(host, string.Join('\n', messages.Prepend($"{host}: not tested: {what}"))) => Messages = messages;

    /// <value>What RSpec says about it.</value>
    public IReadOnlyList<string> Messages { get; }
}
