using System.Diagnostics.CodeAnalysis;
using System.Net.Http.Json;
using System.Text.Json;
using Build.Processes;

namespace Build.Tests.Hosts;

/// <summary>The local cloud as a process of its own, on a free port.</summary>
internal sealed class CloudServer : IAsyncDisposable
{
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(50);
    private readonly Dictionary<string, string> _images = new(StringComparer.Ordinal);
    private readonly TemporaryDirectory _data;
    private readonly LineProcess _process;
    private readonly HttpClient _http;

    private CloudServer(TemporaryDirectory data, LineProcess process, Uri address)
    {
        _data = data;
        _process = process;
        Address = address;
        _http = new HttpClient { BaseAddress = address };
    }

    public Uri Address { get; }

    public static async Task<CloudServer> StartAsync(CancellationToken cancellationToken)
    {
        var data = new TemporaryDirectory();
        var program = Path.Combine(AppContext.BaseDirectory, "BlueGreen.LocalCloud.dll");
        var process = new LineProcess(
            ProgramCall.DotNet,
            [program, "--port=0", $"--data={data.Path}", "--timing=instant", "--machines=off"]
        );
        return new CloudServer(data, process, await process.AddressAsync(cancellationToken));
    }

    /// <summary>An image of the account; the same one each time.</summary>
    public async Task<string> ImageAsync(string name, CancellationToken cancellationToken)
    {
        if (_images.TryGetValue(name, out var known))
        {
            return known;
        }

        var text = await Ec2Async(
            "RegisterImage",
            cancellationToken,
            ("Name", name),
            ("Architecture", "x86_64"),
            ("RootDeviceName", "/dev/sda1"),
            ("VirtualizationType", "hvm"),
            ("BlockDeviceMapping.1.DeviceName", "/dev/sda1"),
            ("BlockDeviceMapping.1.Ebs.VolumeSize", "8")
        );
        return _images[name] = text.Split("<imageId>")[1].Split('<')[0];
    }

    /// <summary>Calls EC2; gives the answer as it is.</summary>
    public Task<string> Ec2Async(string action, CancellationToken cancellationToken, params (string Name, string Value)[] parameters) =>
        CallAsync(_http, ("ec2", "2016-11-15"), action, cancellationToken, parameters);

    /// <summary>Calls a service of the query protocol; gives the answer as it is.</summary>
    public static async Task<string> CallAsync(
        HttpClient http,
        (string Name, string Version) service,
        string action,
        CancellationToken cancellationToken,
        params (string Name, string Value)[] parameters
    )
    {
        var form = parameters.ToDictionary(parameter => parameter.Name, parameter => parameter.Value, StringComparer.Ordinal);
        form["Action"] = action;
        form["Version"] = service.Version;
        using var request = new HttpRequestMessage(HttpMethod.Post, "/") { Content = new FormUrlEncodedContent(form) };
        request.Headers.TryAddWithoutValidation(
            "Authorization",
            $"AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20260101/eu-west-1/{service.Name}/aws4_request, SignedHeaders=host, Signature=0"
        );
        using var answer = await http.SendAsync(request, cancellationToken);
        var text = await answer.Content.ReadAsStringAsync(cancellationToken);
        answer.IsSuccessStatusCode.ShouldBeTrue(text);
        return text;
    }

    /// <summary>From now on every Auto Scaling call that may change something takes that long; a run is held up between its lock and its batches.</summary>
    public async Task SlowDownAsync(TimeSpan by, CancellationToken cancellationToken)
    {
        using var answer = await _http.PostAsJsonAsync(
            "/_local/faults",
            new[]
            {
                new
                {
                    kind = "latency",
                    service = "autoscaling",
                    mutatingOnly = true,
                    count = (int?)null,
                    latency = by.ToString(),
                },
            },
            cancellationToken
        );
        answer.IsSuccessStatusCode.ShouldBeTrue(await answer.Content.ReadAsStringAsync(cancellationToken));
    }

    public async Task NoMoreFaultsAsync(CancellationToken cancellationToken)
    {
        using var answer = await _http.DeleteAsync("/_local/faults", cancellationToken);
        answer.EnsureSuccessStatusCode();
    }

    public async Task AdvanceAsync(TimeSpan by, CancellationToken cancellationToken)
    {
        using var answer = await _http.PostAsJsonAsync("/_local/clock", new { advance = by.ToString() }, cancellationToken);
        answer.EnsureSuccessStatusCode();
    }

    public async Task<IReadOnlyList<Call>> CallsAsync(CancellationToken cancellationToken) =>
        (await _http.GetFromJsonAsync<List<Call>>("/_local/calls", JsonSerializerOptions.Web, cancellationToken))!;

    /// <summary>Waits until a call is there or under way; the test's own time limit ends it.</summary>
    public async Task UntilAsync(Func<IReadOnlyList<Call>, bool> arrived, CancellationToken cancellationToken)
    {
        while (!arrived(await CallsAsync(cancellationToken)))
        {
            await Task.Delay(BetweenLooks, TimeProvider.System, cancellationToken);
        }
    }

    public async ValueTask DisposeAsync()
    {
        _http.Dispose();
        await _process.DisposeAsync();
        _data.Dispose();
    }

    /// <summary>A call as the local cloud logged it.</summary>
    [SuppressMessage("Performance", "CA1812:Avoid uninstantiated internal classes", Justification = "JSON makes it.")]
    internal sealed record Call(int Seq, string Service, string Action, bool Mutating, int Status, string? Error)
    {
        public bool ChangesRecords => Action == "ChangeResourceRecordSets";
    }
}
