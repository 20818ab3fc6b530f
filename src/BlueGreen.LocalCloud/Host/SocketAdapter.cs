using BlueGreen.LocalCloud.Console;
using BlueGreen.LocalCloud.Wire;
using Microsoft.AspNetCore.Http.Features;

namespace BlueGreen.LocalCloud.Host;

/// <summary>From Kestrel's request to the cloud's, and back.</summary>
/// <param name="door">What answers.</param>
/// <param name="events">What answers bit by bit, for as long as somebody listens.</param>
/// <param name="stopping">Cancelled when the cloud ends: whoever listens is not waited for.</param>
internal sealed class SocketAdapter(FrontDoor door, EventStream events, CancellationToken stopping)
{
    public Task HandleAsync(HttpContext context) =>
        HttpMethods.IsGet(context.Request.Method)
        && context.Request.Path == EventStream.Path
        && !OtherSites.Sent(EventStream.Path, context.Request.Host.Value, context.Request.Headers.Origin)
            ? StreamAsync(context)
            : AnswerAsync(context);

    private async Task StreamAsync(HttpContext context)
    {
        context.Response.ContentType = "text/event-stream";
        context.Response.Headers.CacheControl = "no-store";
        using var end = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, stopping);
        try
        {
            await events.RunAsync(WriteAsync, end.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            // The page has gone, or the cloud ends.
        }

        async Task WriteAsync(string text, CancellationToken cancellationToken)
        {
            await context.Response.WriteAsync(text, cancellationToken).ConfigureAwait(false);
            await context.Response.Body.FlushAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    private async Task AnswerAsync(HttpContext context)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body, context.RequestAborted).ConfigureAwait(false);
        var request = new CloudRequest(
            context.Request.Method,
            context.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget,
            context.Request.Headers.ToDictionary(h => h.Key, h => h.Value.ToString(), StringComparer.OrdinalIgnoreCase),
            body.ToArray()
        );
        var response = await door.SendAsync(request, context.RequestAborted).ConfigureAwait(false);
        if (response.Aborted)
        {
            context.Abort();
            return;
        }

        context.Response.StatusCode = response.Status;
        context.Response.ContentType = response.ContentType;
        context.Response.ContentLength = response.Body.Length;
        foreach (var (name, value) in response.Headers)
        {
            context.Response.Headers[name] = value;
        }

        await context.Response.Body.WriteAsync(response.Body, context.RequestAborted).ConfigureAwait(false);
    }
}
