using System.Collections;

namespace BlueGreen.LocalCloud.Wire;

/// <summary>A value of an answer, before any protocol gives it a form.</summary>
internal abstract record Node;

/// <summary>A string, number, truth value or time.</summary>
internal sealed record Scalar(object Value) : Node;

/// <summary>A list. Where <paramref name="ItemName"/> is null, items are called as the protocol does: <c>member</c>, or <c>item</c> in EC2.</summary>
internal sealed record Items(IReadOnlyList<Node> Nodes, string? ItemName = null) : Node
{
    public static Items Of(IEnumerable<string> values, string? itemName = null) => new([.. values.Select(v => new Scalar(v))], itemName);

    public static Items Of(IEnumerable<Node> values, string? itemName = null) => new([.. values], itemName);

    public static Items Of<T>(IEnumerable<T> values, Func<T, Node> map, string? itemName = null) => new([.. values.Select(map)], itemName);
}

/// <summary>A structure: named values in the model's order. A null value is left out, as AWS does.</summary>
internal sealed record Fields : Node, IEnumerable<KeyValuePair<string, Node>>
{
    private readonly List<KeyValuePair<string, Node>> _values = [];

    public void Add(string name, Node? value)
    {
        if (value is not null)
        {
            _values.Add(new(name, value));
        }
    }

    public void Add(string name, string? value) => Add(name, value is null ? null : new Scalar(value));

    public void Add(string name, bool? value) => Add(name, value is null ? null : new Scalar(value.Value));

    public void Add(string name, long? value) => Add(name, value is null ? null : new Scalar(value.Value));

    public void Add(string name, double? value) => Add(name, value is null ? null : new Scalar(value.Value));

    public void Add(string name, DateTimeOffset? value) => Add(name, value is null ? null : new Scalar(value.Value));

    public IEnumerator<KeyValuePair<string, Node>> GetEnumerator() => _values.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
