using System.Diagnostics.CodeAnalysis;
using System.Text.Json;

namespace Build.Tests.Hosts;

/// <summary>
/// The real host in a directory of its own with <c>--cloud=local</c>: real Packer and Serverspec on the local cloud's machines, where this machine has what they
/// need. Provisioned, and with the site's first image baked and tested.
/// </summary>
[SuppressMessage("Performance", "CA1812:Avoid uninstantiated internal classes", Justification = "xUnit makes it.")]
public sealed class RealMachines : IAsyncLifetime
{
    private static readonly string Root = Layout.Find(AppContext.BaseDirectory, AppContext.BaseDirectory).Root;
    private static readonly string[] Tools = ["packer", "rspec", "ssh", "curl"];

    private Machine? _machine;
    private string? _whyNot;

    /// <summary>What the first bake and test said.</summary>
    public JsonElement FirstResult { get; private set; }

    internal Machine Machine
    {
        get
        {
            Assert.SkipWhen(_whyNot is not null, _whyNot ?? string.Empty);
            return _machine!;
        }
    }

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        var token = TestContext.Current.CancellationToken;
        if (Tools.FirstOrDefault(tool => Programs.OnPath(tool) is null) is { } missing)
        {
            _whyNot = $"{missing} is not on this machine (./build.sh --install-tools).";
            return;
        }

        _machine = new Machine(endpoint: null);
        Copy(Path.Combine(Root, "samples", "londontamed"), "site");
        Settings("{ }");
        await _machine.RunAsync(token, "--target=Local-Cloud");
        _whyNot = await WhyNotAsync(new Uri(_machine.Result("Local-Cloud").GetProperty("address").GetString()!), token);
        if (_whyNot is null)
        {
            await _machine.RunAsync(token, "--target=Provision");
            await _machine.RunAsync(token, "--target=Serverspec-Test", "--app-version=v1");
            FirstResult = _machine.Result("Serverspec-Test");
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (_machine is not null)
        {
            await _machine.RunAsync(CancellationToken.None, "--target=Local-Cloud-Stop");
            _machine.Dispose();
        }
    }

    /// <summary>Writes the settings, with that <c>image</c> and <c>switch</c>.</summary>
    internal void Settings(string image, string @switch = "{ }") =>
        _machine!.Write(
            "bluegreen.json",
            $$"""{ "domain": "londontamed.com", "cloud": "local", "site": { "path": "site" }, "image": {{image}}, "switch": {{@switch}} }"""
        );

    /// <summary>Calls the local cloud's EC2; gives the answer as it is.</summary>
    internal Task<string> Ec2Async(string action, CancellationToken cancellationToken, params (string Name, string Value)[] parameters) =>
        CallAsync(("ec2", "2016-11-15"), action, cancellationToken, parameters);

    /// <summary>Calls the local cloud's Auto Scaling; gives the answer as it is.</summary>
    internal Task<string> AutoScalingAsync(
        string action,
        CancellationToken cancellationToken,
        params (string Name, string Value)[] parameters
    ) => CallAsync(("autoscaling", "2011-01-01"), action, cancellationToken, parameters);

    private async Task<string> CallAsync(
        (string Name, string Version) service,
        string action,
        CancellationToken cancellationToken,
        params (string Name, string Value)[] parameters
    )
    {
        using var http = new HttpClient { BaseAddress = new Uri(Machine.Result("Local-Cloud").GetProperty("address").GetString()!) };
        return await CloudServer.CallAsync(http, service, action, cancellationToken, parameters);
    }

    private void Copy(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            _machine!.Write(Path.Combine(to, Path.GetRelativePath(from, file)), File.ReadAllText(file));
        }
    }

    private static async Task<string?> WhyNotAsync(Uri address, CancellationToken cancellationToken)
    {
        using var http = new HttpClient();
        using var answer = JsonDocument.Parse(await http.GetStringAsync(new Uri(address, "/_local/data-plane"), cancellationToken));
        return answer.RootElement.GetProperty("machines").GetBoolean() ? null : answer.RootElement.GetProperty("why").GetString();
    }
}
