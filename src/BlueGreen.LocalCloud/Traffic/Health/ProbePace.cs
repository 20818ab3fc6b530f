namespace BlueGreen.LocalCloud.Traffic.Health;

/// <summary>Configured intervals in real time: divided by the speed at which simulated time passes, down to what a machine can bear.</summary>
/// <param name="speed">Simulated seconds in a real one; 0 where time stands still until it is moved.</param>
internal sealed class ProbePace(double speed)
{
    private static readonly TimeSpan ShortestInterval = TimeSpan.FromMilliseconds(100);

    // A busy machine is slow, not ill: no scaling makes its answers faster.
    private static readonly TimeSpan ShortestTimeout = TimeSpan.FromSeconds(1);

    // Where no configured interval holds, as often as the simulation looks.
    private static readonly TimeSpan Untimed = TimeSpan.FromMilliseconds(250);

    public TimeSpan Interval(TimeSpan configured, bool takesTime) =>
        takesTime && speed > 0 ? Longer(configured / speed, ShortestInterval) : Untimed;

    public TimeSpan Timeout(TimeSpan configured) => Longer(speed > 1 ? configured / speed : configured, ShortestTimeout);

    private static TimeSpan Longer(TimeSpan one, TimeSpan other) => one > other ? one : other;
}
