namespace BlueGreen.LocalCloud.Wire;

/// <summary>An error as AWS would answer it; the protocol of the call gives it its form.</summary>
internal sealed class AwsException(string code, string message, int status = 400) : Exception(message)
{
    public string Code { get; } = code;

    /// <summary>The HTTP status: 4xx is the sender's fault, 5xx the receiver's.</summary>
    public int Status { get; } = status;

    /// <summary>The code of the query protocol, where JSON and CBOR spell it differently (CloudWatch).</summary>
    public string ShapeName { get; init; } = code;
}
