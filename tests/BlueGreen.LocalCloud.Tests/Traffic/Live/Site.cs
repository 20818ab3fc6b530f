using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;

namespace BlueGreen.LocalCloud.Tests.Traffic.Live;

/// <summary>A web server at an instance's address: answers its version, can be slow, ill, and killed.</summary>
internal sealed class Site : IAsyncDisposable
{
    private readonly WebApplication _server;
    private readonly TaskCompletionSource _released = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly SemaphoreSlim _held = new(0);
    private volatile bool _killed;
    private volatile bool _ill;
    private int _requests;

    private Site(string instanceId, IPAddress address, string version)
    {
        InstanceId = instanceId;
        Address = address;
        Version = version;
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        _ = builder.WebHost.UseKestrelCore().ConfigureKestrel(k => k.Listen(address, LiveCloud.Port));
        _server = builder.Build();
        _server.Run(HandleAsync);
    }

    public string InstanceId { get; }

    public IPAddress Address { get; }

    public string Version { get; }

    /// <summary>Requests other than health checks.</summary>
    public int Requests => Volatile.Read(ref _requests);

    public static async Task<Site> StartAsync(string instanceId, IPAddress address, string version)
    {
        var site = new Site(instanceId, address, version);
        await site._server.StartAsync(TestContext.Current.CancellationToken);
        return site;
    }

    /// <summary>Its health check fails from now on, or not any more; else it answers as ever.</summary>
    public void BeIll(bool ill = true) => _ill = ill;

    /// <summary>Waits until a request for <c>/hold</c> is there.</summary>
    public Task HoldingAsync() => _held.WaitAsync(TestContext.Current.CancellationToken);

    /// <summary>Answers what is held.</summary>
    public void Release() => _released.TrySetResult();

    /// <summary>Resets every connection, in the middle of what is asked, and listens no more.</summary>
    public async Task KillAsync()
    {
        _killed = true;
        _ = _released.TrySetResult();
        using var now = new CancellationTokenSource();
        await now.CancelAsync();
        await _server.StopAsync(now.Token);
    }

    public async ValueTask DisposeAsync()
    {
        Release();
        await _server.DisposeAsync();
        _held.Dispose();
    }

    private async Task HandleAsync(HttpContext context)
    {
        var path = context.Request.Path.Value;
        if (path == "/health")
        {
            context.Response.StatusCode = _ill ? 503 : 200;
            return;
        }

        _ = Interlocked.Increment(ref _requests);
        if (path == "/hold")
        {
            _ = _held.Release();
            await _released.Task;
        }

        if (_killed)
        {
            context.Abort();
            return;
        }

        switch (path)
        {
            case "/headers":
                var headers = context.Request.Headers.Select(h => $"{h.Key}: {h.Value}");
                await context.Response.WriteAsync(string.Join('\n', headers));
                break;
            case "/error":
                context.Response.StatusCode = 500;
                break;
            case "/echo":
                await context.Request.Body.CopyToAsync(context.Response.Body);
                break;
            case "/redirect":
                context.Response.Redirect($"http://{context.Request.Host}/moved");
                break;
            default:
                await context.Response.WriteAsync(Version);
                break;
        }
    }
}
