using System.Globalization;
using BlueGreen.LocalCloud.Traffic.Views;

namespace BlueGreen.LocalCloud.Traffic.Balancers;

/// <summary>What a load balancer answers itself.</summary>
internal static class OwnAnswers
{
    public static void Redirect(HttpContext context, RedirectTo redirect)
    {
        context.Response.StatusCode = redirect.Status;
        context.Response.Headers.Location = Location(context.Request, context.Connection.LocalPort, redirect);
    }

    public static Task WriteAsync(HttpContext context, AnswerWith answer)
    {
        context.Response.StatusCode = answer.Status;
        if (answer.Body.Length == 0)
        {
            return Task.CompletedTask;
        }

        context.Response.ContentType = answer.ContentType ?? "text/plain";
        return context.Response.WriteAsync(answer.Body, context.RequestAborted);
    }

    /// <param name="request">What was asked.</param>
    /// <param name="port">The port that it was asked on.</param>
    /// <param name="redirect">Where to go.</param>
    public static string Location(HttpRequest request, int port, RedirectTo redirect)
    {
        string Filled(string text) =>
            text.Replace("#{protocol}", request.Scheme, StringComparison.Ordinal)
                .Replace("#{host}", request.Host.Host, StringComparison.Ordinal)
                .Replace("#{port}", port.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
                .Replace("#{path}", request.Path.ToUriComponent().TrimStart('/'), StringComparison.Ordinal)
                .Replace("#{query}", request.QueryString.ToUriComponent().TrimStart('?'), StringComparison.Ordinal);
        var protocol = Filled(redirect.Protocol).ToLowerInvariant();
        var at = Filled(redirect.Port);
        var isUsual = (protocol, at) is ("http", "80") or ("https", "443");
        var query = Filled(redirect.Query);
        return $"{protocol}://{Filled(redirect.Host)}{(isUsual ? "" : ":" + at)}{Filled(redirect.Path)}{(query.Length > 0 ? "?" + query : "")}";
    }
}
