using BlueGreen.LocalCloud.Host;

namespace BlueGreen.LocalCloud.Persistence;

/// <summary>State that ends with the process.</summary>
internal sealed class NoStore : IStateStore
{
    public CloudState? LoadState() => null;

    public ClockMark? LoadClock() => null;

    public void Save(CloudState state, ClockMark clock) { }

    public void Save(ClockMark clock) { }

    public void Dispose() { }
}
