using System.Globalization;
using Yarp.ReverseProxy.Forwarder;

namespace BlueGreen.LocalCloud.Traffic.Balancers;

/// <summary>What a load balancer tells its targets of the client; the Host header goes through as it came.</summary>
internal sealed class ForwardedHeaders : HttpTransformer
{
    public static ForwardedHeaders Instance { get; } = new();

    public override async ValueTask TransformRequestAsync(
        HttpContext httpContext,
        HttpRequestMessage proxyRequest,
        string destinationPrefix,
        CancellationToken cancellationToken
    )
    {
        await base.TransformRequestAsync(httpContext, proxyRequest, destinationPrefix, cancellationToken).ConfigureAwait(false);
        var request = httpContext.Request;
        proxyRequest.Headers.Host = request.Host.Value;
        var client = httpContext.Connection.RemoteIpAddress?.ToString() ?? "";
        var before = request.Headers["X-Forwarded-For"].ToString();
        Set(proxyRequest, "X-Forwarded-For", before.Length > 0 ? $"{before}, {client}" : client);
        Set(proxyRequest, "X-Forwarded-Proto", request.Scheme);
        Set(proxyRequest, "X-Forwarded-Port", httpContext.Connection.LocalPort.ToString(CultureInfo.InvariantCulture));
    }

    private static void Set(HttpRequestMessage request, string name, string value)
    {
        _ = request.Headers.Remove(name);
        _ = request.Headers.TryAddWithoutValidation(name, value);
    }
}
