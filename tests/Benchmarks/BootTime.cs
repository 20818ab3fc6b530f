using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Benchmarks;

/// <summary>How long a machine of the running local cloud takes from RunInstances until its health port answers, beside the same cloud's answer to a call
/// that changes nothing.</summary>
internal static partial class BootTime
{
    private const int HealthPort = 3001;

    public static async Task PrintAsync(TextWriter output, string directory)
    {
        var cloud = Path.Combine(directory, "artifacts", "local-cloud");
        using var process = JsonDocument.Parse(await File.ReadAllTextAsync(Path.Combine(cloud, "process.json")));
        using var http = new HttpClient { BaseAddress = new Uri(process.RootElement.GetProperty("address").GetString()!) };
        var asked = Stopwatch.GetTimestamp();
        var images = await CallAsync(
            http,
            "DescribeImages",
            ("Owner.1", "self"),
            ("Filter.1.Name", "tag:bluegreen:kind"),
            ("Filter.1.Value.1", "site")
        );
        var call = Stopwatch.GetElapsedTime(asked);
        if (ImageId.Match(images) is not { Success: true } image)
        {
            await output.WriteLineAsync("boot: not measured, there is no image");
            return;
        }

        var began = Stopwatch.GetTimestamp();
        var launched = await CallAsync(
            http,
            "RunInstances",
            ("ImageId", image.Groups["id"].Value),
            ("InstanceType", "t3.micro"),
            ("MinCount", "1"),
            ("MaxCount", "1")
        );
        var address = Address.Match(launched).Groups["ip"].Value;
        using var probe = Process.Start(
            Path.Combine(cloud, "enter"),
            ["bash", "-c", $"until curl --silent --fail --max-time 1 http://{address}:{HealthPort}/health >/dev/null; do sleep 0.05; done"]
        );
        await probe.WaitForExitAsync();
        var boot = Stopwatch.GetElapsedTime(began);
        await output.WriteLineAsync(
            string.Create(
                CultureInfo.InvariantCulture,
                $"boot, until health answers: {boot.TotalSeconds:0.00} s, {boot / call:0} x a DescribeImages"
            )
        );
        _ = await CallAsync(http, "TerminateInstances", ("InstanceId.1", InstanceId.Match(launched).Groups["id"].Value));
    }

    private static async Task<string> CallAsync(HttpClient http, string action, params (string Name, string Value)[] parameters)
    {
        var form = parameters.ToDictionary(parameter => parameter.Name, parameter => parameter.Value, StringComparer.Ordinal);
        form["Action"] = action;
        form["Version"] = "2016-11-15";
        using var request = new HttpRequestMessage(HttpMethod.Post, "/") { Content = new FormUrlEncodedContent(form) };
        request.Headers.Authorization = new AuthenticationHeaderValue(
            "AWS4-HMAC-SHA256",
            "Credential=AKIDEXAMPLE/20260101/eu-west-1/ec2/aws4_request, SignedHeaders=host, Signature=0"
        );
        using var answer = await http.SendAsync(request);
        return await answer.EnsureSuccessStatusCode().Content.ReadAsStringAsync();
    }

    [GeneratedRegex("<imageId>(?<id>ami-[0-9a-f]+)</imageId>", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex ImageId { get; }

    [GeneratedRegex("<instanceId>(?<id>i-[0-9a-f]+)</instanceId>", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex InstanceId { get; }

    [GeneratedRegex("<privateIpAddress>(?<ip>[0-9.]+)</privateIpAddress>", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Address { get; }
}
