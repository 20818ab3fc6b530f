using System.Globalization;
using BlueGreen.Naming;

namespace BlueGreen.State;

/// <summary>One instance as a load balancer sees it.</summary>
/// <param name="Instance">The instance.</param>
/// <param name="State">What the load balancer does with it.</param>
/// <param name="Reason">The service's own words; empty when in service.</param>
public sealed record Backend(InstanceId Instance, BackendState State, string Reason)
{
    /// <summary>Those that get no requests, counted by what is the matter with them: <c> (2 initial, 1 draining)</c>; empty where there are none.</summary>
    public static string Idle(IEnumerable<Backend> backends)
    {
        var counted = backends
            .Where(backend => backend.State != BackendState.InService)
            .GroupBy(backend => backend.State)
            .OrderBy(group => group.Key)
            .Select(group => string.Create(CultureInfo.InvariantCulture, $"{group.Count()} {Word(group.Key)}"));
        return string.Join(", ", counted) is { Length: > 0 } text ? $" ({text})" : string.Empty;
    }

    private static string Word(BackendState state) =>
        state switch
        {
            BackendState.Initial => "initial",
            BackendState.Draining => "draining",
            BackendState.Unused => "unused",
            _ => "out of service",
        };
}

/// <summary>What a load balancer does with an instance.</summary>
public enum BackendState
{
    /// <summary>It gets requests.</summary>
    InService,

    /// <summary>It gets none yet: no health check has decided.</summary>
    Initial,

    /// <summary>It finishes the requests it has and gets no new ones.</summary>
    Draining,

    /// <summary>It gets none, and is not asked for its health: it is stopped, or stands where the load balancer does not.</summary>
    Unused,

    /// <summary>It gets none: it is not healthy.</summary>
    OutOfService,
}
