namespace BlueGreen.LocalCloud.LoadBalancing.Classic;

/// <summary>An instance on a load balancer, and what its probes said so far.</summary>
internal sealed class Registration
{
    public required string InstanceId { get; init; }

    public required DateTimeOffset RegisteredAt { get; init; }

    public RegistrationState State { get; set; } = RegistrationState.Registering;

    /// <summary>Probes in a row that succeeded, counted up to the threshold.</summary>
    public int Successes { get; set; }

    /// <summary>Probes in a row that failed, counted up to the threshold.</summary>
    public int Failures { get; set; }

    /// <summary>When it is probed next; null while it drains.</summary>
    public DateTimeOffset? NextProbeAt { get; set; }

    /// <summary>When a draining one is gone.</summary>
    public DateTimeOffset? GoneAt { get; set; }

    /// <summary>When <see cref="State"/> last changed.</summary>
    public required DateTimeOffset Since { get; set; }

    public void Become(RegistrationState state, DateTimeOffset now)
    {
        if (State != state)
        {
            State = state;
            Since = now;
        }
    }
}

/// <summary>What a load balancer makes of an instance.</summary>
internal enum RegistrationState
{
    /// <summary>New: no verdict yet, no traffic.</summary>
    Registering,

    /// <summary>Probes succeed: gets traffic.</summary>
    InService,

    /// <summary>Probes failed often enough: no traffic.</summary>
    Failed,

    /// <summary>Deregistered: no new connections, the open ones may end. AWS still calls it InService.</summary>
    Draining,
}
