using System.Text.Json;

namespace BlueGreen.Reporting;

/// <summary>What a client saw in one short stretch of time: one line of <c>traffic.jsonl</c>.</summary>
/// <param name="T">When the stretch began: milliseconds since 1970-01-01T00:00Z on the clock that the run shares with AWS.</param>
/// <param name="Requests">How many requests were answered or given up.</param>
/// <param name="Failures">How many of them failed.</param>
/// <param name="Slowest">How long the slowest took, in milliseconds.</param>
/// <param name="Versions">How many answers came from each version.</param>
public sealed record TrafficPoint(long T, int Requests, int Failures, double Slowest, IReadOnlyDictionary<string, int> Versions)
{
    /// <value>The name of the file, beside the results.</value>
    public const string FileName = "traffic.jsonl";

    /// <summary>Reads a file of points; lines that are none, such as one that is still being written, are passed over.</summary>
    /// <param name="path">The file; it need not be there.</param>
    public static IReadOnlyList<TrafficPoint> Read(string path) =>
        File.Exists(path) ? [.. File.ReadLines(path).Select(TryParse).OfType<TrafficPoint>().OrderBy(point => point.T)] : [];

    private static TrafficPoint? TryParse(string line)
    {
        try
        {
            return JsonSerializer.Deserialize<TrafficPoint>(line, JsonSerializerOptions.Web) is { Versions: not null } point ? point : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
