namespace BlueGreen.LocalCloud.Ec2.Instances;

/// <summary>The states of an instance; the numbers are EC2's codes.</summary>
internal enum InstanceState
{
    Pending = 0,
    Running = 16,
    ShuttingDown = 32,
    Terminated = 48,
    Stopping = 64,
    Stopped = 80,
}

internal static class InstanceStates
{
    /// <summary>EC2's name of a state.</summary>
    public static string Name(this InstanceState state) =>
        state switch
        {
            InstanceState.ShuttingDown => "shutting-down",
            _ => state.ToString().ToLowerInvariant(),
        };

    /// <summary>The state that a passing one leads to; null for one that lasts.</summary>
    public static InstanceState? Next(this InstanceState state) =>
        state switch
        {
            InstanceState.Pending => InstanceState.Running,
            InstanceState.Stopping => InstanceState.Stopped,
            InstanceState.ShuttingDown => InstanceState.Terminated,
            _ => null,
        };
}
