using System.Globalization;
using BlueGreen.LocalCloud.Wire;

namespace BlueGreen.LocalCloud.CloudWatch;

/// <summary>What several families of operations need of a call.</summary>
internal static class CloudWatchCall
{
    public static SortedDictionary<string, string> Dimensions(Parameters of)
    {
        var dimensions = new SortedDictionary<string, string>();
        foreach (var dimension in of.Structures("Dimensions"))
        {
            dimensions[dimension.Required("Name")] = dimension.Required("Value");
        }

        return dimensions;
    }

    public static Items? Write(SortedDictionary<string, string> dimensions) =>
        Items.Of(dimensions, d => new Fields { { "Name", d.Key }, { "Value", d.Value } });

    /// <summary>A page; the token is the place where the next begins.</summary>
    public static (IReadOnlyList<T> Page, string? Next) Page<T>(this Call call, IEnumerable<T> all, int size)
    {
        var token = call.Parameters.Text("NextToken");
        var start = 0;
        if (token is not null && !int.TryParse(token, NumberStyles.None, CultureInfo.InvariantCulture, out start))
        {
            throw new AwsException("InvalidNextToken", "The next token specified is invalid.");
        }

        var items = all.Skip(start).Take(size + 1).ToList();
        return ([.. items.Take(size)], items.Count > size ? $"{start + size}" : null);
    }

    public static AwsException InvalidCombination(string message) =>
        new("InvalidParameterCombination", message) { ShapeName = "InvalidParameterCombinationException" };

    public static AwsException InvalidValue(string message) =>
        new("InvalidParameterValue", message) { ShapeName = "InvalidParameterValueException" };
}
