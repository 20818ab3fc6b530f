using BlueGreen.LocalCloud.Host;

namespace BlueGreen.LocalCloud.Persistence;

/// <summary>Where the state lasts.</summary>
internal interface IStateStore : IDisposable
{
    /// <summary>What was saved last; null where nothing was.</summary>
    CloudState? LoadState();

    /// <summary>When the cloud's clock was seen last; null where it never was.</summary>
    ClockMark? LoadClock();

    /// <summary>Stores what changed since the last time, all or nothing.</summary>
    void Save(CloudState state, ClockMark clock);

    void Save(ClockMark clock);
}

/// <summary>The cloud's time at a moment of real time.</summary>
internal sealed record ClockMark(DateTimeOffset Cloud, DateTimeOffset Real);
