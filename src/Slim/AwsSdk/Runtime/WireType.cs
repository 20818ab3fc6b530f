#nullable enable
using System.Xml;
using Amazon.Runtime.Internal;

namespace Amazon.Slim;

/// <summary>How values of one type go over the wire, in both protocols: scalar, list, map or structure.</summary>
internal abstract class WireType
{
    /// <summary>Adds the value's form fields, all of which begin with the key.</summary>
    public abstract void WriteQuery(ParameterCollection parameters, string key, object value);

    /// <summary>Writes the value as an element of that name.</summary>
    public abstract void WriteXml(XmlWriter writer, string name, object value);

    /// <summary>Reads the element that the reader stands on, and moves past its end.</summary>
    /// <returns>Null for an empty list, map or number, as in the official client.</returns>
    public abstract object? Read(XmlReader reader);

    public static WireType Of(Type type, string? itemName = null)
    {
        if (!type.IsGenericType)
        {
            return (WireType?)ScalarType.Find(type) ?? StructureType.Of(type);
        }

        var arguments = type.GetGenericArguments();
        return arguments switch
        {
            [var nullable] when type.GetGenericTypeDefinition() == typeof(Nullable<>) => Of(nullable),
            [var item] => new ListType(type, Of(item), itemName ?? "member"),
            [_, var value] => new MapType(type, Of(value)),
            _ => throw new NotSupportedException($"{type} has no form on the wire."),
        };
    }
}
