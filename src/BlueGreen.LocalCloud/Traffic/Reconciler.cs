using System.Threading.Channels;
using BlueGreen.LocalCloud.Traffic.Views;

namespace BlueGreen.LocalCloud.Traffic;

/// <summary>Makes reality follow the newest view, one at a time; views that were overtaken are never made real.</summary>
/// <param name="apply">Makes one view real.</param>
/// <param name="time">The machine's time.</param>
internal sealed class Reconciler(Func<TrafficView, CancellationToken, Task> apply, TimeProvider time)
{
    private static readonly TimeSpan Retry = TimeSpan.FromSeconds(1);

    private readonly Channel<TrafficView> _views = Channel.CreateBounded<TrafficView>(
        new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropOldest, SingleReader = true }
    );

    /// <summary>Why the last attempt failed; null where it did not.</summary>
    public string? Problem { get; private set; }

    /// <summary>Hands over a newer view, and returns at once.</summary>
    public void Follow(TrafficView view) => _views.Writer.TryWrite(view);

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        try
        {
            await foreach (var view in _views.Reader.ReadAllAsync(cancellationToken).ConfigureAwait(false))
            {
                await FollowAsync(view, cancellationToken).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            // The cloud ends.
        }
    }

    private async Task FollowAsync(TrafficView view, CancellationToken cancellationToken)
    {
        while (true)
        {
            try
            {
                await apply(view, cancellationToken).ConfigureAwait(false);
                Problem = null;
                return;
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                // An address or port that is taken: tried again, unless there is something newer by then.
                Problem = e.Message;
                await Task.Delay(Retry, time, cancellationToken).ConfigureAwait(false);
                if (_views.Reader.TryPeek(out _))
                {
                    return;
                }
            }
        }
    }
}
