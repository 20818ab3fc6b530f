using BlueGreen.LocalCloud.Clock;
using BlueGreen.LocalCloud.Faults;
using BlueGreen.LocalCloud.Persistence;
using BlueGreen.LocalCloud.Policy;
using BlueGreen.LocalCloud.Wire;

namespace BlueGreen.LocalCloud.Host;

/// <summary>The one writer: every call settles the world, is handled, stored and answered under one lock.</summary>
internal sealed class Dispatcher(
    World world,
    Simulation simulation,
    RequestReader reader,
    CallLog calls,
    CloudClock clock,
    IStateStore store,
    AccessPolicy policy,
    IReadOnlyList<IDataPlane> planes
)
{
    private readonly Lock _oneWriter = new();

    public async Task<CloudResponse> SendAsync(CloudRequest request, CancellationToken cancellationToken)
    {
        var record = calls.Begin();
        try
        {
            var routed = reader.Read(request);
            record.Service = routed.Service.Name;
            record.Action = routed.Action;
            record.Region = routed.Scope.Region;
            record.Mutating = routed.Operation?.Mutating ?? false;
            record.Parameters = CallLog.Shown(routed.Parameters.Flat);
            var response = await SendWithFaultsAsync(routed, record, cancellationToken).ConfigureAwait(false);
            record.Status = response.Aborted ? 0 : response.Status;
            return response.Aborted ? response : response.With("Date", clock.GetUtcNow().ToString("R"));
        }
        finally
        {
            calls.End(record);
        }
    }

    /// <summary>Brings the world to the present without a call.</summary>
    public void Tick() =>
        Exclusively(() =>
        {
            if (simulation.Settle(world, clock.GetUtcNow()))
            {
                Changed();
            }

            return true;
        });

    /// <summary>Runs <paramref name="action"/> under the lock, for whoever looks at the state from outside a call.</summary>
    public T Exclusively<T>(Func<T> action)
    {
        lock (_oneWriter)
        {
            return action();
        }
    }

    /// <summary>Notes how far the clock has come, so that a restart never goes back.</summary>
    public void SaveClock() =>
        Exclusively(() =>
        {
            store.Save(clock.Mark);
            return true;
        });

    /// <summary>Forgets everything for another state.</summary>
    public void Replace(CloudState state) =>
        Exclusively(() =>
        {
            world.State = state;
            Changed();
            return true;
        });

    // Stored before anyone acts on it: what is done in reality must never be of a state that a restart has not heard of.
    private void Changed()
    {
        store.Save(world.State, clock.Mark);
        foreach (var plane in planes)
        {
            plane.Observe(world);
        }
    }

    private async Task<CloudResponse> SendWithFaultsAsync(RoutedCall routed, CallRecord record, CancellationToken cancellationToken)
    {
        var fault = world.Faults.Next(routed, clock.GetUtcNow());
        record.Fault = fault?.Kind.ToString();
        if (fault?.Latency is { } latency)
        {
            await Task.Delay(latency, clock.Real, cancellationToken).ConfigureAwait(false);
        }

        switch (fault?.Kind)
        {
            case FaultKind.Reset:
                return CloudResponse.Abort;
            case FaultKind.Timeout:
                await Task.Delay(Timeout.InfiniteTimeSpan, clock.Real, cancellationToken).ConfigureAwait(false);
                return CloudResponse.Abort;
            case FaultKind.AnswerLost:
                _ = Handle(routed, record);
                return CloudResponse.Abort;
            case FaultKind.Throttle or FaultKind.Error or FaultKind.Error500:
                return Refuse(routed, record, FaultErrors.Of(fault, routed.Service));
            default:
                return Handle(routed, record);
        }
    }

    private CloudResponse Handle(RoutedCall routed, CallRecord record) =>
        Exclusively(() =>
        {
            var happened = simulation.Settle(world, clock.GetUtcNow());
            record.Time = world.Now;
            if (routed.Operation is not { } operation)
            {
                record.Unknown = true;
                return Refuse(routed, record, routed.Protocol.UnknownOperation(routed.Service, routed.Action));
            }

            var call = new Call(world, routed.Parameters, routed.Scope.Region, record.RequestId)
            {
                AccessKey = routed.Scope.AccessKey,
                Xml = routed.Xml,
            };
            var response = Handle(routed, operation, call, record);
            if (happened || operation.Mutating)
            {
                Changed();
            }

            return response;
        });

    private CloudResponse Handle(RoutedCall routed, Operation operation, Call call, CallRecord record)
    {
        try
        {
            policy.Demand(routed, call);
            if (operation.Summary is { } summary)
            {
                record.Parameters = CallLog.Shown(routed.Parameters.Flat.Concat(summary(call)));
            }

            var result = operation.Handler(call);
            return routed.Protocol.Answer(routed.Service, operation.Name, result, call);
        }
        catch (AwsException error)
        {
            return Refuse(routed, record, error);
        }
        catch (Exception bug)
        {
            // The caller sees what AWS would answer; the call log shows what really happened.
            record.Bug = bug.ToString();
            return Refuse(routed, record, FaultErrors.Internal(routed.Service));
        }
    }

    private static CloudResponse Refuse(RoutedCall routed, CallRecord record, AwsException error)
    {
        record.Error = error.Code;
        return routed.Protocol.Error(routed.Service, error, record.RequestId);
    }
}
