using Amazon.Runtime;
using Scenarios.Time;
using Scenarios.Worlds;

namespace Scenarios.Machines;

/// <summary>What lies between a process's clients and the cloud: each call waits for its turn, is counted, and is looked at from outside.</summary>
internal sealed class Wire(Process process, Scheduler scheduler, Func<HttpMessageHandler> cloud, Onlooker onlooker) : HttpClientFactory
{
    // A call may depend on every answer so far: it belongs to the round after the latest of those.
    private int answeredRound;

    public override HttpClient CreateHttpClient(IClientConfig clientConfig) =>
        new(new Handler(this) { InnerHandler = cloud() }) { Timeout = Timeout.InfiniteTimeSpan };

    public override bool UseSDKHttpClientCaching(IClientConfig clientConfig) => false;

    private async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, Func<Task<HttpResponseMessage>> send)
    {
        var call = (await WireCall.ReadAsync(process.Calls.Count + 1, request)) with { Round = answeredRound + 1 };
        process.Calls.Add(call);
        await scheduler.TurnAsync(() => process.Runs);
        if (process.StopsAt(call, Moment.BeforeIt))
        {
            await scheduler.TurnAsync(() => process.Runs);
        }

        await process.Befalls(call);
        onlooker.Before(call);
        try
        {
            return await (process.Carries is { } carry ? carry(call, request, send) : send());
        }
        finally
        {
            answeredRound = Math.Max(answeredRound, call.Round);
            onlooker.After();
            if (process.StopsAt(call, Moment.AfterItsEffect))
            {
                await scheduler.TurnAsync(() => process.Runs);
            }
        }
    }

    private sealed class Handler(Wire wire) : DelegatingHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            wire.SendAsync(request, () => base.SendAsync(request, CancellationToken.None));
    }
}
