namespace BlueGreen.Configuration;

/// <summary>How a load balancer asks an instance for its health, and how long a new one is given.</summary>
public sealed record HealthSettings
{
    /// <summary>Gets the protocol of the question.</summary>
    /// <value>Default: HTTP.</value>
    public HealthProtocol Protocol { get; init; } = HealthProtocol.Http;

    /// <summary>Gets the port that is asked.</summary>
    /// <value>1-65535; default 3001.</value>
    public int Port { get; init; } = 3001;

    /// <summary>Gets the path that is asked, by HTTP and HTTPS.</summary>
    /// <value>Default: <c>/health</c>.</value>
    public string Path { get; init; } = "/health";

    /// <summary>Gets the time from one question to the next.</summary>
    /// <value>5 s to 5 min; default 10 s.</value>
    public TimeSpan Interval { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>Gets how long an answer may take.</summary>
    /// <value>2 s to 60 s, below <see cref="Interval"/>; default 5 s.</value>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>Gets how many good answers in a row make an instance healthy.</summary>
    /// <value>2-10; default 2.</value>
    public int HealthyThreshold { get; init; } = 2;

    /// <summary>Gets how many bad answers in a row make an instance unhealthy.</summary>
    /// <value>2-10; default 2.</value>
    public int UnhealthyThreshold { get; init; } = 2;

    /// <summary>Gets how long the group leaves a new instance alone, however unhealthy.</summary>
    /// <value>0 s to 2 h; default 5 min.</value>
    public TimeSpan GracePeriod { get; init; } = TimeSpan.FromMinutes(5);
}
