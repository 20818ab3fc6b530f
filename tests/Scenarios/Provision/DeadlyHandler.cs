namespace Scenarios.Provision;

/// <summary>When, about a call, the process dies.</summary>
public enum KillMoment
{
    /// <summary>Before the call is sent.</summary>
    Before,

    /// <summary>After it had its effect, before its answer is read.</summary>
    After,
}

/// <summary>Kills the run at one of its calls: from then on it reaches nothing any more.</summary>
internal sealed class DeadlyHandler(HttpMessageHandler inner, int call, KillMoment moment, CancellationTokenSource process) : DelegatingHandler(inner)
{
    private int count;

    /// <summary>Whether the run came as far as that call.</summary>
    public bool HasKilled { get; private set; }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (HasKilled)
        {
            throw new OperationCanceledException("The process is dead.");
        }

        if (Interlocked.Increment(ref count) != call)
        {
            return await base.SendAsync(request, cancellationToken);
        }

        HasKilled = true;
        if (moment == KillMoment.After)
        {
            using var lost = await base.SendAsync(request, cancellationToken);
        }

        await process.CancelAsync();
        throw new OperationCanceledException("The process dies.");
    }
}
