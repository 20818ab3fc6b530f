namespace BlueGreen.Configuration;

/// <summary>Who may reach the instances beside the load balancers.</summary>
public sealed record AccessSettings
{
    /// <summary>Gets the address blocks from which SSH, RDP and ping are let in.</summary>
    /// <value>CIDR blocks, never everyone; default: none.</value>
    public IReadOnlyList<string> AdminCidrs { get; init; } = [];

    /// <summary>Gets the address blocks of the machine that runs the build: Packer's instance and the tests' let in SSH from there alone.</summary>
    /// <value>CIDR blocks, never everyone; default: none, which stands for the address under which AWS sees that machine.</value>
    public IReadOnlyList<string> RunnerCidrs { get; init; } = [];
}
