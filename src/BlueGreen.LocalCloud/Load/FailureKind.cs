namespace BlueGreen.LocalCloud.Load;

/// <summary>What a failed request failed by.</summary>
internal enum FailureKind
{
    /// <summary>The name was not resolved: no answer, no such name, no address.</summary>
    Dns,

    /// <summary>The connection was refused.</summary>
    Refused,

    /// <summary>No way to the address.</summary>
    Unreachable,

    /// <summary>No whole answer in time.</summary>
    Timeout,

    /// <summary>The connection ended before the answer did.</summary>
    Reset,

    /// <summary>Another status than 2xx.</summary>
    Status,

    /// <summary>Not HTTP, or no version in it.</summary>
    Body,

    /// <summary>The client's own doing, such as too few file descriptors: says nothing of the site.</summary>
    Client,
}
