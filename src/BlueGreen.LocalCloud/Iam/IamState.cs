namespace BlueGreen.LocalCloud.Iam;

/// <summary>What the service has.</summary>
internal sealed class IamState;
