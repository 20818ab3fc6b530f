using System.Text;
using BlueGreen.LocalCloud.Wire;

namespace BlueGreen.LocalCloud.LoadBalancing;

/// <summary>Pages by Marker and PageSize. A marker names the last item told, so that a deletion between two pages skips nothing.</summary>
internal static class Markers
{
    private const int MostPerPage = 400;

    public static (List<T> Page, string? Next) Page<T>(Parameters parameters, List<T> items, Func<T, string> key)
    {
        var size = parameters.Integer("PageSize", min: 1, max: MostPerPage) ?? MostPerPage;
        var start = 0;
        if (parameters.Text("Marker") is { } marker)
        {
            var last = Decode(marker);
            var index = items.FindIndex(item => key(item) == last);
            start = index >= 0 ? index + 1 : throw new AwsException("ValidationError", $"The marker '{marker}' is not valid.");
        }

        List<T> page = [.. items.Skip(start).Take(size)];
        var next = start + page.Count < items.Count ? Encode(key(page[^1])) : null;
        return (page, next);
    }

    private static string Encode(string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text));

    private static string? Decode(string marker)
    {
        var bytes = new byte[marker.Length];
        return Convert.TryFromBase64String(marker, bytes, out var length) ? Encoding.UTF8.GetString(bytes, 0, length) : null;
    }
}
