namespace BlueGreen.LocalCloud.Load;

/// <summary>How one request went.</summary>
/// <param name="Due">When it was to be sent, since the start.</param>
/// <param name="Duration">From <paramref name="Due"/>, so that a late sender does not hide what a visitor would have waited, to the whole answer.</param>
/// <param name="Url">What was asked for.</param>
/// <param name="Status">The answer's status; 0 without an answer.</param>
/// <param name="Version">The version that answered; null where it failed.</param>
/// <param name="Failure">Null where it succeeded.</param>
/// <param name="Detail">The failure in words.</param>
internal readonly record struct RequestOutcome(
    TimeSpan Due,
    TimeSpan Duration,
    Uri Url,
    int Status,
    string? Version,
    FailureKind? Failure,
    string? Detail
);
