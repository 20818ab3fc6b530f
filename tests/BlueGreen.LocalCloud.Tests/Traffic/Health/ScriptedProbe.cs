using System.Net;
using System.Threading.Channels;
using BlueGreen.LocalCloud.Traffic.Health;

namespace BlueGreen.LocalCloud.Tests.Traffic.Health;

/// <summary>A probe that the test answers, one question at a time.</summary>
internal sealed class ScriptedProbe : IProbe
{
    private readonly Channel<TaskCompletionSource<bool>> _asked = Channel.CreateUnbounded<TaskCompletionSource<bool>>();

    public async Task<bool> AnswersAsync(IPAddress address, ProbeTarget target, CancellationToken cancellationToken)
    {
        var answer = new TaskCompletionSource<bool>(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var late = cancellationToken.Register(() => answer.TrySetCanceled(cancellationToken));
        await _asked.Writer.WriteAsync(answer, cancellationToken);
        return await answer.Task;
    }

    /// <summary>Waits for the next question, and leaves it unanswered.</summary>
    public async Task<TaskCompletionSource<bool>> AskedAsync() => await _asked.Reader.ReadAsync(TestContext.Current.CancellationToken);

    public async Task NextAsync(bool answers) => (await AskedAsync()).SetResult(answers);
}
