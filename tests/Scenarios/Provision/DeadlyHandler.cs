namespace Scenarios.Provision;

/// <summary>When, about a call, the process dies.</summary>
public enum KillMoment
{
    /// <summary>Before the call is sent.</summary>
    Before,

    /// <summary>After it had its effect, before its answer is read.</summary>
    After,
}

/// <summary>What a run meets once its process is dead.</summary>
internal sealed class ProcessDiedException() : Exception("The process is dead.");

/// <summary>
/// Kills the run at one of its calls that change something: from then on it reaches nothing any more. Between two of those a death changes nothing that
/// one right before the next does not.
/// </summary>
internal sealed class DeadlyHandler(HttpMessageHandler inner, int call, KillMoment moment, CancellationTokenSource process)
    : DelegatingHandler(inner)
{
    private static readonly string[] Reads = ["Action=Describe", "Action=Get", "Action=List"];
    private int count;

    /// <summary>Whether the run came as far as that call.</summary>
    public bool HasKilled { get; private set; }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (HasKilled)
        {
            throw new ProcessDiedException();
        }

        if (!await ChangesAsync(request, cancellationToken) || Interlocked.Increment(ref count) != call)
        {
            return await base.SendAsync(request, cancellationToken);
        }

        HasKilled = true;
        if (moment == KillMoment.After)
        {
            using var lost = await base.SendAsync(request, cancellationToken);
        }

        await process.CancelAsync();
        throw new ProcessDiedException();
    }

    private static async Task<bool> ChangesAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (request.Method == HttpMethod.Get || request.Content is null)
        {
            return false;
        }

        var body = await request.Content.ReadAsStringAsync(cancellationToken);
        return !Reads.Any(read => body.Contains(read, StringComparison.Ordinal));
    }
}
