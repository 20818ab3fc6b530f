using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using BlueGreen.LocalCloud.Host;
using BlueGreen.LocalCloud.Wire;

namespace BlueGreen.LocalCloud.Console;

/// <summary>Ends an instance for a person at the page: the same call that any AWS client would make, so that all that applies to those does.</summary>
internal sealed partial class Termination(Dispatcher dispatcher)
{
    private const string Path = "/_local/terminate";

    public static bool Owns(CloudRequest request) => request.Method == "POST" && request.Path == Path;

    /// <summary>Answers <c>{}</c>, or <c>{"error": "..."}</c> in EC2's words.</summary>
    public async Task<CloudResponse> AnswerAsync(CloudRequest request, CancellationToken cancellationToken)
    {
        if (Read(request) is not { } wanted)
        {
            return LocalJson.Answer(
                400,
                new { error = """The body must be JSON: {"instance":"i-0123456789abcdef0","region":"eu-west-1"}.""" }
            );
        }

        var answer = await dispatcher.SendAsync(Call(wanted), cancellationToken).ConfigureAwait(false);
        return answer switch
        {
            { Aborted: true } => LocalJson.Answer(502, new { error = "The connection was cut, as a fault asks for." }),
            { Status: 200 } => LocalJson.Answer(200, new { }),
            _ => LocalJson.Answer(answer.Status, new { error = Message(answer) }),
        };
    }

    private static Wanted? Read(CloudRequest request)
    {
        // A form of another site can't send this type without asking first, and is never allowed.
        if (request.Header("Content-Type")?.StartsWith("application/json", StringComparison.OrdinalIgnoreCase) != true)
        {
            return null;
        }

        try
        {
            return
                JsonSerializer.Deserialize<Wanted>(request.Body, LocalJson.Options) is { Instance: { } id, Region: { } region } wanted
                && Word().IsMatch(id)
                && Word().IsMatch(region)
                ? wanted
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static CloudRequest Call(Wanted wanted) =>
        new(
            "POST",
            "/",
            new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
            {
                ["Authorization"] = $"AWS4-HMAC-SHA256 Credential=console/20000101/{wanted.Region}/ec2/aws4_request",
            },
            Encoding.UTF8.GetBytes($"Action=TerminateInstances&Version=2016-11-15&InstanceId.1={wanted.Instance}")
        );

    private static string Message(CloudResponse answer) =>
        XElement.Parse(Encoding.UTF8.GetString(answer.Body)).Descendants("Message").First().Value;

    [GeneratedRegex("^[a-z0-9-]{1,64}$", RegexOptions.None, 1000)]
    private static partial Regex Word();

    private sealed record Wanted(string? Instance, string? Region);
}
