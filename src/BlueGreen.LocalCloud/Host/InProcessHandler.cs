using System.Net;
using BlueGreen.LocalCloud.Wire;

namespace BlueGreen.LocalCloud.Host;

/// <summary>The cloud as an HTTP handler, without a socket.</summary>
internal sealed class InProcessHandler(FrontDoor door) : HttpMessageHandler
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var body = request.Content is null ? [] : await request.Content.ReadAsByteArrayAsync(cancellationToken).ConfigureAwait(false);
        var headers = request.Headers.Concat(request.Content?.Headers ?? Enumerable.Empty<KeyValuePair<string, IEnumerable<string>>>());
        var cloudRequest = new CloudRequest(
            request.Method.Method.ToUpperInvariant(),
            Target(request.RequestUri!),
            headers.ToDictionary(h => h.Key, h => string.Join(", ", h.Value), StringComparer.OrdinalIgnoreCase),
            body
        );
        var response = await door.SendAsync(cloudRequest, cancellationToken).ConfigureAwait(false);
        return response.Aborted
            ? throw new HttpRequestException(
                HttpRequestError.ConnectionError,
                "The connection was cut.",
                new IOException("Connection reset by peer")
            )
            : Message(request, response);
    }

    /// <summary>Path and query as written: the URI class would decode what the caller signed.</summary>
    private static string Target(Uri uri)
    {
        var text = uri.OriginalString;
        var scheme = text.IndexOf("://", StringComparison.Ordinal);
        var start = scheme < 0 ? 0 : text.IndexOfAny(['/', '?'], scheme + 3);
        var target = start < 0 ? "/" : text[start..].Split('#', 2)[0];
        return target.StartsWith('/') ? target : "/" + target;
    }

    private static HttpResponseMessage Message(HttpRequestMessage request, CloudResponse response)
    {
        var message = new HttpResponseMessage((HttpStatusCode)response.Status)
        {
            RequestMessage = request,
            Content = new ByteArrayContent(response.Body),
        };
        message.Content.Headers.TryAddWithoutValidation("Content-Type", response.ContentType);
        foreach (var (name, value) in response.Headers)
        {
            message.Headers.TryAddWithoutValidation(name, value);
        }

        return message;
    }
}
