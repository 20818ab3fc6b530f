using System.Net;
using System.Xml.Linq;
using BlueGreen.LocalCloud.Host;
using BlueGreen.LocalCloud.Persistence;
using BlueGreen.LocalCloud.Wire;
using Microsoft.Extensions.Time.Testing;

namespace BlueGreen.LocalCloud.Tests;

/// <summary>A cloud in virtual time, and the plainest client there is: one that shares nothing with the cloud's own reading and writing.</summary>
internal sealed class TestCloud : IAsyncDisposable
{
    public static readonly DateTimeOffset Start = new(2026, 1, 15, 12, 0, 0, TimeSpan.Zero);

    private TestCloud(LocalCloudOptions options, FakeTimeProvider time)
    {
        Time = time;
        Host = LocalCloudHost.CreateInProcess(options with { TimeProvider = time });
        Http = new HttpClient(Host.CreateHandler()) { BaseAddress = new Uri("http://cloud.test/") };
    }

    public FakeTimeProvider Time { get; }

    public LocalCloudHost Host { get; }

    public HttpClient Http { get; }

    public static TestCloud Instant() => With(new LocalCloudOptions { Timing = TimingKind.Instant });

    public static TestCloud Realistic() => With(new LocalCloudOptions { Timing = TimingKind.Realistic });

    public static TestCloud With(LocalCloudOptions options) => new(options, new FakeTimeProvider(Start));

    public void Advance(double seconds) => Time.Advance(TimeSpan.FromSeconds(seconds));

    /// <summary>Calls a query service and gives the answer's root without namespaces; an error fails the test.</summary>
    public async Task<XElement> CallAsync(string service, string action, params (string Name, string Value)[] parameters)
    {
        using var response = await SendAsync(service, action, parameters);
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        response.StatusCode.ShouldBe(HttpStatusCode.OK, text);
        return Plain(text);
    }

    /// <summary>Calls a query service, which must refuse.</summary>
    public async Task<(string Code, string Message, int Status)> RefusedAsync(
        string service,
        string action,
        params (string Name, string Value)[] parameters
    )
    {
        using var response = await SendAsync(service, action, parameters);
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        return Error(response, text);
    }

    public async Task<HttpResponseMessage> SendAsync(string service, string action, params (string Name, string Value)[] parameters)
    {
        var routes = Host.Routes.Services.Single(s => s.Name == service);
        var form = parameters.Append(("Action", action)).Append(("Version", routes.Version));
        using var request = new HttpRequestMessage(HttpMethod.Post, "/")
        {
            Content = new FormUrlEncodedContent(form.Select(p => KeyValuePair.Create(p.Item1, p.Item2))),
        };
        Sign(request, routes.SigningName);
        return await Http.SendAsync(request, TestContext.Current.CancellationToken);
    }

    public static void Sign(HttpRequestMessage request, string signingName, string region = "eu-west-2") =>
        request.Headers.TryAddWithoutValidation(
            "Authorization",
            $"AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20260115/{region}/{signingName}/aws4_request, SignedHeaders=host, Signature=00"
        );

    public static XElement Plain(string xml) => Plain(XElement.Parse(xml));

    public static (string Code, string Message, int Status) Error(HttpResponseMessage response, string text)
    {
        response.IsSuccessStatusCode.ShouldBeFalse(text);
        var root = Plain(text);
        return (root.Descendants("Code").First().Value, root.Descendants("Message").First().Value, (int)response.StatusCode);
    }

    /// <summary>Whatever a test made of the state must last: it reads back as it was written.</summary>
    public async ValueTask DisposeAsync()
    {
        var written = Host.Inspect(world => StateDocuments.Of(world.State).ToList());
        StateDocuments.Of(StateDocuments.Read(written)).ShouldBe(written);
        Http.Dispose();
        await Host.DisposeAsync();
    }

    private static XElement Plain(XElement element) =>
        new(element.Name.LocalName, element.HasElements ? element.Elements().Select(e => (object)Plain(e)) : element.Value);
}
