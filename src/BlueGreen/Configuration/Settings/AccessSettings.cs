namespace BlueGreen.Configuration;

/// <summary>Who may reach the instances beside the load balancers.</summary>
public sealed record AccessSettings
{
    /// <summary>Gets the address blocks from which SSH, RDP and ping are let in.</summary>
    /// <value>CIDR blocks, never everyone; default: none.</value>
    public IReadOnlyList<string> AdminCidrs { get; init; } = [];
}
