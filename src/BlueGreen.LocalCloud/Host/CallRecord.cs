namespace BlueGreen.LocalCloud.Host;

/// <summary>One call, as <c>GET /_local/calls</c> shows it.</summary>
/// <param name="Seq">Its number, from 1, in the order of arrival.</param>
/// <param name="Started">Its place among all arrivals and ends: of two calls that overlap, each started before the other's end.</param>
internal sealed record CallRecord(int Seq, int Started)
{
    /// <summary>Its end's place among all arrivals and ends; null while it is under way.</summary>
    public int? Ended { get; set; }

    /// <summary>The cloud's time when it was handled.</summary>
    public DateTimeOffset Time { get; set; }

    public string Service { get; set; } = "";
    public string Action { get; set; } = "";
    public string Region { get; set; } = "";

    /// <summary>True where the action may change something.</summary>
    public bool Mutating { get; set; }

    /// <summary>What was sent, without secrets, long values cut.</summary>
    public IReadOnlyDictionary<string, string> Parameters { get; set; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>The HTTP status; 0 where the connection was cut.</summary>
    public int Status { get; set; }

    /// <summary>AWS's error code; null where the call succeeded.</summary>
    public string? Error { get; set; }

    /// <summary>True where the service has no such action.</summary>
    public bool Unknown { get; set; }

    /// <summary>The fault that was applied; null for none.</summary>
    public string? Fault { get; set; }

    /// <summary>The cloud's own mistake behind an internal error; null for none.</summary>
    public string? Bug { get; set; }

    public string RequestId { get; set; } = "";
}
