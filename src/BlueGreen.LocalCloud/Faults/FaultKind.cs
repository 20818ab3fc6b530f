namespace BlueGreen.LocalCloud.Faults;

/// <summary>What goes wrong with a call.</summary>
internal enum FaultKind
{
    /// <summary>Only slow.</summary>
    Latency,

    /// <summary>Refused as too fast, in the service's own words.</summary>
    Throttle,

    /// <summary>Refused with <see cref="Fault.Code"/>, e.g. <c>PriorRequestNotComplete</c>.</summary>
    Error,

    /// <summary>An internal error, without effect.</summary>
    Error500,

    /// <summary>The connection is cut before the call has an effect.</summary>
    Reset,

    /// <summary>No effect, and no answer either until the caller gives up.</summary>
    Timeout,

    /// <summary>The call has its effect; its answer never arrives.</summary>
    AnswerLost,
}
