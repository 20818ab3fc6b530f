using System.Net;
using System.Text;
using BlueGreen.LocalCloud.Traffic.Dns;
using BlueGreen.LocalCloud.Traffic.Views;

namespace BlueGreen.LocalCloud.Traffic.Front;

/// <summary>The front's own page: which names can be opened.</summary>
internal static class FrontPage
{
    private const int MostNames = 200;

    /// <param name="heading">What happened.</param>
    /// <param name="names">The names that lead somewhere.</param>
    /// <param name="suffix">What a browser writes after a name.</param>
    public static string Write(string heading, IEnumerable<string> names, string suffix)
    {
        var page = new StringBuilder()
            .Append("<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>Local cloud</title></head><body><h1>")
            .Append(WebUtility.HtmlEncode(heading))
            .Append("</h1><ul>\n");
        foreach (var name in names)
        {
            var shown = WebUtility.HtmlEncode(name);
            _ = page.Append($"<li><a href=\"http://{shown}{WebUtility.HtmlEncode(suffix)}/\">{shown}</a></li>\n");
        }

        return page.Append("</ul></body></html>\n").ToString();
    }

    /// <summary>The names that lead somewhere: of records first, then of load balancers.</summary>
    public static IEnumerable<string> Names(TrafficView view, Resolver resolver) =>
        view
            .Zones.SelectMany(z => z.Versions[^1].Table.Names)
            .Concat(view.Balancers.Select(b => b.DnsName))
            .Select(name => name.TrimEnd('.'))
            .Distinct(StringComparer.Ordinal)
            .Where(name => !name.Contains('\\', StringComparison.Ordinal) && resolver.Addresses(name).Count > 0)
            .Take(MostNames);
}
