namespace BlueGreen.LocalCloud.LoadBalancing;

/// <summary>What the service has.</summary>
internal sealed class LoadBalancingState;
