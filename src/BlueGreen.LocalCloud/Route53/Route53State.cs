namespace BlueGreen.LocalCloud.Route53;

/// <summary>What the service has.</summary>
internal sealed class Route53State;
