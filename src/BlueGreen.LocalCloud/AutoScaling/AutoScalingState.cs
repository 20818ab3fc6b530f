namespace BlueGreen.LocalCloud.AutoScaling;

/// <summary>What the service has.</summary>
internal sealed class AutoScalingState;
