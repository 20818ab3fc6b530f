namespace BlueGreen.LocalCloud.CloudWatch;

/// <summary>What the service has.</summary>
internal sealed class CloudWatchState;
