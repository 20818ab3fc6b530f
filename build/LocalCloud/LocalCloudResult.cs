namespace Build.LocalCloud;

/// <summary>What <c>Local-Cloud.json</c> holds.</summary>
/// <param name="SchemaVersion">Rises when a reader would have to change.</param>
/// <param name="Target">The target.</param>
/// <param name="Address">Where the local cloud answers.</param>
/// <param name="ProcessId">Its process.</param>
/// <param name="Log">What it writes, relative to the root.</param>
/// <param name="Front">Where browsers reach its sites by the names that the world sees; null without machines.</param>
/// <param name="VpcFront">The same by the names that its network sees; null without machines.</param>
/// <param name="WhyNoMachines">Why its instances are simulated; null where they are machines.</param>
internal sealed record LocalCloudResult(
    int SchemaVersion,
    string Target,
    string Address,
    int ProcessId,
    string Log,
    Uri? Front,
    Uri? VpcFront,
    string? WhyNoMachines
)
{
    public static LocalCloudResult Of(LocalCloudProcess running, DataPlane plane, Layout layout) =>
        new(
            SchemaVersion: 1,
            Target: "Local-Cloud",
            running.Endpoint,
            running.Process.Id,
            layout.Display(Path.Combine(layout.LocalCloud, LocalCloudControl.LogName)),
            plane.Front,
            plane.VpcFront,
            plane.Machines ? null : plane.Why
        );
}
