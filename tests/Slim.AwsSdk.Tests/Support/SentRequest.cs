namespace Slim.AwsSdk.Tests.Support;

/// <summary>A request as it left the client.</summary>
internal sealed class SentRequest(HttpRequestMessage message, string body)
{
    private readonly string[] target = message.RequestUri!.PathAndQuery.Split('?', 2);

    public string Method { get; } = message.Method.Method;

    public Uri Uri { get; } = message.RequestUri!;

    public string Path => Uri.UnescapeDataString(target[0]);

    public IReadOnlyDictionary<string, string> Query => Pairs(target.Length > 1 ? target[1] : "");

    public IReadOnlyDictionary<string, string> Form => Pairs(body);

    public string Body => body;

    public string? Header(string name) =>
        message.Headers.TryGetValues(name, out var values) ? string.Join(',', values)
        : message.Content?.Headers.TryGetValues(name, out values) is true ? string.Join(',', values)
        : null;

    private static Dictionary<string, string> Pairs(string text) =>
        text.Split('&', StringSplitOptions.RemoveEmptyEntries)
            .Select(pair => pair.Split('=', 2))
            .ToDictionary(pair => Uri.UnescapeDataString(pair[0]), pair => Uri.UnescapeDataString(pair[1]), StringComparer.Ordinal);
}
