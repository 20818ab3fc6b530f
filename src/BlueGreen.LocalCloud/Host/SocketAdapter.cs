using BlueGreen.LocalCloud.Wire;
using Microsoft.AspNetCore.Http.Features;

namespace BlueGreen.LocalCloud.Host;

/// <summary>From Kestrel's request to the cloud's, and back.</summary>
internal sealed class SocketAdapter(FrontDoor door)
{
    public async Task HandleAsync(HttpContext context)
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
