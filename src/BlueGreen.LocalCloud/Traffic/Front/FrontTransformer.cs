using Yarp.ReverseProxy.Forwarder;

namespace BlueGreen.LocalCloud.Traffic.Front;

/// <summary>Shows the site its own name, and the browser one that it can open.</summary>
internal sealed class FrontTransformer(FrontHost host, Func<string, bool> isOurs) : HttpTransformer
{
    public override async ValueTask TransformRequestAsync(
        HttpContext httpContext,
        HttpRequestMessage proxyRequest,
        string destinationPrefix,
        CancellationToken cancellationToken
    )
    {
        await base.TransformRequestAsync(httpContext, proxyRequest, destinationPrefix, cancellationToken).ConfigureAwait(false);
        proxyRequest.Headers.Host = host.Name;
    }

    public override async ValueTask<bool> TransformResponseAsync(
        HttpContext httpContext,
        HttpResponseMessage? proxyResponse,
        CancellationToken cancellationToken
    )
    {
        var forwarded = await base.TransformResponseAsync(httpContext, proxyResponse, cancellationToken).ConfigureAwait(false);
        if (httpContext.Response.Headers.Location is [{ } location])
        {
            httpContext.Response.Headers.Location = host.Show(location, isOurs);
        }

        return forwarded;
    }
}
