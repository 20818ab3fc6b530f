using System.Text.Json.Serialization;
using Build.Processes;

namespace Build.LocalCloud;

/// <summary>The local cloud that this checkout started, as <c>artifacts/local-cloud/process.json</c> keeps it.</summary>
/// <param name="Process">The process.</param>
/// <param name="Address">Where it answers, such as <c>http://127.0.0.1:4566</c>.</param>
/// <param name="Build">Which build of it runs: a newer one replaces it.</param>
/// <param name="Speed">How many of its seconds pass in one of the machine's.</param>
internal sealed record LocalCloudProcess(ProcessIdentity Process, Uri Address, string Build, int Speed)
{
    /// <summary>The address as SDKs want it, without a final slash.</summary>
    [JsonIgnore]
    public string Endpoint => Address.GetLeftPart(UriPartial.Authority);
}
