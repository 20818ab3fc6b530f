using System.Net.Sockets;

namespace BlueGreen.LocalCloud.Load;

/// <summary>From what was thrown to the kind of failure.</summary>
internal static class Failures
{
    public static FailureKind KindOf(Exception failure) =>
        failure switch
        {
            OperationCanceledException => FailureKind.Timeout,
            NameLookupException => FailureKind.Dns,
            AnswerFormatException => FailureKind.Body,
            EndOfStreamException => FailureKind.Reset,
            SocketException socket => KindOf(socket.SocketErrorCode),
            _ => FailureKind.Client,
        };

    private static FailureKind KindOf(SocketError error) =>
        error switch
        {
            SocketError.ConnectionRefused => FailureKind.Refused,
            SocketError.HostUnreachable or SocketError.NetworkUnreachable or SocketError.HostDown or SocketError.NetworkDown =>
                FailureKind.Unreachable,
            SocketError.TimedOut => FailureKind.Timeout,
            SocketError.ConnectionReset or SocketError.ConnectionAborted or SocketError.Shutdown => FailureKind.Reset,
            _ => FailureKind.Client,
        };
}

/// <summary>A name has no address, or the name server gave no answer.</summary>
internal sealed class NameLookupException(string message) : Exception(message);

/// <summary>What came back is not HTTP as this client reads it.</summary>
internal sealed class AnswerFormatException(string message) : Exception(message);
