using System.Globalization;
using System.Text.Json;

namespace Cake.BlueGreen.Serverspec;

/// <summary>What RSpec's JSON formatter wrote.</summary>
internal sealed record ServerspecReport(
    IReadOnlyList<ServerspecReport.Example> Examples,
    ServerspecReport.Totals Summary,
    IReadOnlyList<string>? Messages = null
)
{
    private static readonly JsonSerializerOptions Json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        RespectRequiredConstructorParameters = true,
        RespectNullableAnnotations = true,
    };

    /// <returns>The report; null where the text is none.</returns>
    public static ServerspecReport? Parse(Stream json)
    {
        try
        {
            return JsonSerializer.Deserialize<ServerspecReport>(json, Json);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <param name="ErrorsOutsideOfExamplesCount">How many specs did not load.</param>
    internal sealed record Totals(int ErrorsOutsideOfExamplesCount);

    /// <summary>One check.</summary>
    internal sealed record Example(string FullDescription, string Status, string FilePath, int LineNumber, Failure? Exception = null)
    {
        public ServerspecCheck ToCheck() =>
            new(
                FullDescription.Trim(),
                string.Create(CultureInfo.InvariantCulture, $"{FilePath}:{LineNumber}"),
                Status switch
                {
                    "passed" => ServerspecOutcome.Passed,
                    "pending" => ServerspecOutcome.Pending,
                    _ => ServerspecOutcome.Failed,
                },
                Exception?.Message
            );
    }

    /// <param name="Class">Ruby's name of the exception.</param>
    /// <param name="Message">What it says.</param>
    internal sealed record Failure(string Class, string Message);
}
