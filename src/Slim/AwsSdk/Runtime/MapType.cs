#nullable enable
using System.Collections;
using System.Globalization;
using System.Xml;
using Amazon.Runtime.Internal;

namespace Amazon.Slim;

/// <summary>A map with texts as keys: numbered entries of key and value.</summary>
internal sealed class MapType(Type type, WireType valueType) : WireType
{
    public override void WriteQuery(ParameterCollection parameters, string key, object value)
    {
        var number = 0;
        foreach (DictionaryEntry entry in (IDictionary)value)
        {
            number++;
            var prefix = string.Create(CultureInfo.InvariantCulture, $"{key}.entry.{number}.");
            parameters.Add(prefix + "key", (string)entry.Key);
            valueType.WriteQuery(parameters, prefix + "value", entry.Value!);
        }
    }

    public override void WriteXml(XmlWriter writer, string name, object value) =>
        throw new NotSupportedException("No operation here sends a map as XML.");

    public override object? Read(XmlReader reader)
    {
        IDictionary? map = null;
        foreach (var _ in reader.Children())
        {
            map ??= (IDictionary)Activator.CreateInstance(type)!;
            ReadEntry(reader, map);
        }

        return map;
    }

    private void ReadEntry(XmlReader reader, IDictionary map)
    {
        var key = "";
        object? value = null;
        foreach (var child in reader.Children())
        {
            if (child is "key")
            {
                key = reader.ReadElementContentAsString();
            }
            else
            {
                value = valueType.Read(reader);
            }
        }

        map[key] = value;
    }
}
