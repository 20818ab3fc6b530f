using System.Globalization;

namespace BlueGreen.Commands;

/// <summary>How a command ended.</summary>
internal abstract record CommandEnd
{
    private CommandEnd() { }

    /// <summary>By itself; exit code 0 is a good end.</summary>
    public sealed record Exited(int Code) : CommandEnd
    {
        /// <inheritdoc/>
        public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"it ended with exit code {Code}");
    }

    /// <summary>It took too long, and was ended with all that it had started.</summary>
    public sealed record TimedOut(TimeSpan After) : CommandEnd
    {
        /// <inheritdoc/>
        public override string ToString() =>
            string.Create(CultureInfo.InvariantCulture, $"it did not end within {After.TotalSeconds:0} s, and was ended");
    }

    /// <summary>It was never started; why, in the system's words.</summary>
    public sealed record NotStarted(string Why) : CommandEnd
    {
        /// <inheritdoc/>
        public override string ToString() => $"it could not be started: {Why}";
    }
}
