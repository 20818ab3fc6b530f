namespace BlueGreen.Configuration;

/// <summary>What the new live side is asked by HTTP while it is watched.</summary>
public sealed record ProbeSettings
{
    /// <summary>Gets the path that is asked, of every live name.</summary>
    /// <value>Default: none, only load-balancer health is watched.</value>
    public string? Path { get; init; }

    /// <summary>Gets the status of a good answer.</summary>
    /// <value>100-599; default 200.</value>
    public int Status { get; init; } = 200;

    /// <summary>Gets how many requests each look makes.</summary>
    /// <value>1-1000; default 20.</value>
    public int Requests { get; init; } = 20;

    /// <summary>Gets how many of them must be answered well.</summary>
    /// <value>1-100 percent; default 95.</value>
    public int SuccessRate { get; init; } = 95;
}
