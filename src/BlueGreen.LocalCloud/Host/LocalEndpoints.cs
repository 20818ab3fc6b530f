using System.Globalization;
using System.Text.Json;
using BlueGreen.LocalCloud.Clock;
using BlueGreen.LocalCloud.Console;
using BlueGreen.LocalCloud.Faults;
using BlueGreen.LocalCloud.Wire;

namespace BlueGreen.LocalCloud.Host;

/// <summary>What lies beside AWS under <c>/_local/</c>: for tests and people.</summary>
internal sealed class LocalEndpoints(
    World world,
    Dispatcher dispatcher,
    CallLog calls,
    CloudClock clock,
    DataPlaneFacts dataPlane,
    IReadOnlyList<ILocalReport> reports,
    Func<CloudState> emptyState
)
{
    public static bool Owns(CloudRequest request) =>
        request.Path.Equals("/_local", StringComparison.Ordinal) || request.Path.StartsWith("/_local/", StringComparison.Ordinal);

    public CloudResponse Answer(CloudRequest request)
    {
        var response = (request.Method, request.Path.TrimEnd('/')) switch
        {
            ("GET", "/_local") => ConsoleFiles.Page(),
            ("GET", "/_local/calls") => LocalJson.Answer(200, calls.All),
            ("GET", "/_local/clock") => Now(),
            ("GET", "/_local/data-plane") => LocalJson.Answer(200, dataPlane),
            ("POST", "/_local/clock") => Advance(request),
            ("POST", "/_local/faults") => AddFaults(request),
            ("DELETE", "/_local/faults") => ClearFaults(),
            ("POST", "/_local/reset") => Reset(),
            ("GET", var path) when reports.FirstOrDefault(r => r.Path == path) is { } report => LocalJson.Answer(200, report.Report()),
            ("GET", var path) when ConsoleFiles.Find(path) is { } file => file,
            _ => LocalJson.Answer(404, new { error = $"There is no {request.Method} {request.Path}." }),
        };
        return response.With("Date", clock.GetUtcNow().ToString("R"));
    }

    private CloudResponse Now() => LocalJson.Answer(200, new { now = clock.GetUtcNow().UtcDateTime, speed = clock.Speed });

    private CloudResponse Advance(CloudRequest request)
    {
        if (
            Text(request, "advance") is not { } text
            || !TimeSpan.TryParse(text, CultureInfo.InvariantCulture, out var by)
            || by < TimeSpan.Zero
        )
        {
            return LocalJson.Answer(400, new { error = """The body must be {"advance":"hh:mm:ss"}, not negative.""" });
        }

        clock.Advance(by);
        dispatcher.Tick();
        return Now();
    }

    private CloudResponse AddFaults(CloudRequest request)
    {
        try
        {
            FaultDocument.Parse(request.BodyText).ApplyTo(world.Faults);
            return LocalJson.Answer(200, new { });
        }
        catch (JsonException e)
        {
            return LocalJson.Answer(400, new { error = e.Message });
        }
    }

    private CloudResponse ClearFaults()
    {
        world.Faults.Clear();
        return LocalJson.Answer(200, new { });
    }

    private CloudResponse Reset()
    {
        world.Faults.Clear();
        dispatcher.Replace(emptyState());
        calls.Clear();
        return LocalJson.Answer(200, new { });
    }

    private static string? Text(CloudRequest request, string name)
    {
        try
        {
            using var document = JsonDocument.Parse(request.Body);
            return document.RootElement.TryGetProperty(name, out var value) ? value.GetString() : null;
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            return null;
        }
    }
}
