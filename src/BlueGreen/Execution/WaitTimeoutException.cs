using System.Globalization;

namespace BlueGreen.Execution;

/// <summary>Something that was waited for did not come in time.</summary>
public sealed class WaitTimeoutException : Exception
{
    internal WaitTimeoutException(string what, string seen, TimeSpan timeout)
        : base(string.Create(CultureInfo.InvariantCulture, $"{what}: not within {timeout.TotalSeconds:0} s; last seen: {seen}"))
    {
        What = what;
        Seen = seen;
        Timeout = timeout;
    }

    /// <value>What was waited for.</value>
    public string What { get; }

    /// <value>What was seen last instead.</value>
    public string Seen { get; }

    /// <value>How long was waited.</value>
    public TimeSpan Timeout { get; }
}
