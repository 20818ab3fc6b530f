namespace Build.LocalCloud;

/// <summary>What <c>Local-Cloud.json</c> holds.</summary>
/// <param name="SchemaVersion">Rises when a reader would have to change.</param>
/// <param name="Target">The target.</param>
/// <param name="Address">Where the local cloud answers.</param>
/// <param name="ProcessId">Its process.</param>
/// <param name="Log">What it writes, relative to the root.</param>
internal sealed record LocalCloudResult(int SchemaVersion, string Target, string Address, int ProcessId, string Log)
{
    public static LocalCloudResult Of(LocalCloudProcess running, Layout layout) =>
        new(
            SchemaVersion: 1,
            Target: "Local-Cloud",
            running.Endpoint,
            running.Process.Id,
            layout.Display(Path.Combine(layout.LocalCloud, LocalCloudControl.LogName))
        );
}
