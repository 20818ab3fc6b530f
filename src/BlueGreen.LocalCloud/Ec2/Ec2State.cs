namespace BlueGreen.LocalCloud.Ec2;

/// <summary>What the service has.</summary>
internal sealed class Ec2State;
