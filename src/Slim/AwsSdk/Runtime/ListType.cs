#nullable enable
using System.Collections;
using System.Globalization;
using System.Xml;
using Amazon.Runtime.Internal;

namespace Amazon.Slim;

/// <summary>A list: numbered fields in a form, one element per item in XML.</summary>
internal sealed class ListType(Type type, WireType item, string itemName) : WireType
{
    public override void WriteQuery(ParameterCollection parameters, string key, object value)
    {
        var list = (IList)value;
        if (list.Count == 0)
        {
            WriteEmpty(parameters, key);
            return;
        }

        for (var i = 0; i < list.Count; i++)
        {
            if (list[i] is { } entry)
            {
                item.WriteQuery(parameters, string.Create(CultureInfo.InvariantCulture, $"{key}.{itemName}.{i + 1}"), entry);
            }
        }
    }

    public override void WriteXml(XmlWriter writer, string name, object value)
    {
        var list = (IList)value;
        if (list.Count == 0 && AWSConfigs.InitializeCollections)
        {
            return;
        }

        writer.WriteStartElement(name);
        foreach (var entry in list)
        {
            item.WriteXml(writer, itemName, entry!);
        }

        writer.WriteEndElement();
    }

    public override object? Read(XmlReader reader)
    {
        IList? list = null;
        foreach (var _ in reader.Children())
        {
            list ??= (IList)Activator.CreateInstance(type)!;
            list.Add(item.Read(reader));
        }

        return list;
    }

    // Lists that are never null can't say "none" and "not set" apart: then an empty one is not sent.
    private static void WriteEmpty(ParameterCollection parameters, string key)
    {
        if (!AWSConfigs.InitializeCollections)
        {
            parameters.Add(key, "");
        }
    }
}
