namespace BlueGreen.Execution;

/// <summary>What one look at something that is waited for has shown.</summary>
/// <typeparam name="T">What it gives once it is there.</typeparam>
internal abstract record Probe<T>
{
    private Probe() { }

    /// <summary>It is there.</summary>
    public sealed record Done(T Value) : Probe<T>;

    /// <summary>Not yet; what was seen instead, for people.</summary>
    public sealed record Pending(string Seen) : Probe<T>
    {
        /// <value>How far it has come, 0 to 1; null where that can't be told.</value>
        public double? Share { get; init; }
    }
}

/// <summary>How something is waited for.</summary>
/// <param name="Interval">Between two looks.</param>
/// <param name="Timeout">In all.</param>
internal sealed record WaitPolicy(TimeSpan Interval, TimeSpan Timeout);
