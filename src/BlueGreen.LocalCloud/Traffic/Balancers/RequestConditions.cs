using System.IO.Enumeration;
using System.Net;
using BlueGreen.LocalCloud.Traffic.Views;

namespace BlueGreen.LocalCloud.Traffic.Balancers;

/// <summary>Whether a request meets a rule's condition.</summary>
internal static class RequestConditions
{
    public static bool Fits(HttpRequest request, ConditionView condition) =>
        condition.Field switch
        {
            "host-header" => condition.Values.Any(v => Like(request.Host.Host, v, ignoreCase: true)),
            "path-pattern" => condition.Values.Any(v => Like(request.Path.Value ?? "/", v, ignoreCase: false)),
            "http-request-method" => condition.Values.Contains(request.Method),
            "http-header" => request
                .Headers[condition.HeaderName ?? ""]
                .Any(h => condition.Values.Any(v => Like(h ?? "", v, ignoreCase: true))),
            "query-string" => condition.Values.Any(v => HasQuery(request.Query, v)),
            "source-ip" => condition.Values.Any(v => IsFrom(request.HttpContext.Connection.RemoteIpAddress, v)),
            _ => false,
        };

    private static bool HasQuery(IQueryCollection query, string wanted)
    {
        var equals = wanted.IndexOf('=', StringComparison.Ordinal);
        var (key, value) = equals < 0 ? ("*", wanted) : (wanted[..equals], wanted[(equals + 1)..]);
        return query.Any(q => Like(q.Key, key, ignoreCase: true) && q.Value.Any(v => Like(v ?? "", value, ignoreCase: true)));
    }

    private static bool IsFrom(IPAddress? client, string block) =>
        client is not null && IPNetwork.TryParse(block, out var network) && network.Contains(client);

    // Elastic Load Balancing's patterns are those of file names: * and ?.
    private static bool Like(string text, string pattern, bool ignoreCase) =>
        FileSystemName.MatchesSimpleExpression(pattern, text, ignoreCase);
}
