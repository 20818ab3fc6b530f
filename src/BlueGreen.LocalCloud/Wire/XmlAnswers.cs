using System.Globalization;
using System.Text;
using System.Xml;

namespace BlueGreen.LocalCloud.Wire;

/// <summary>Writes answers as XML.</summary>
internal static class XmlAnswers
{
    private const string ContentType = "text/xml;charset=UTF-8";

    private static readonly XmlWriterSettings Settings = new()
    {
        Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
        CheckCharacters = false,
    };

    public static CloudResponse Write(int status, string root, string xmlNamespace, Fields content, string itemName)
    {
        using var stream = new MemoryStream();
        using (var writer = XmlWriter.Create(stream, Settings))
        {
            writer.WriteStartElement(root, xmlNamespace);
            WriteFields(writer, content, xmlNamespace, itemName);
            writer.WriteEndElement();
        }

        return new CloudResponse(status, ContentType, stream.ToArray());
    }

    /// <summary>A scalar as XML writes it: times with milliseconds and Z.</summary>
    public static string Text(object value) =>
        value switch
        {
            bool truth => truth ? "true" : "false",
            DateTimeOffset time => time.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture),
            IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
            _ => value.ToString() ?? "",
        };

    private static void WriteFields(XmlWriter writer, Fields fields, string xmlNamespace, string itemName)
    {
        foreach (var (name, node) in fields)
        {
            WriteNode(writer, name, node, xmlNamespace, itemName);
        }
    }

    private static void WriteNode(XmlWriter writer, string name, Node node, string xmlNamespace, string itemName)
    {
        writer.WriteStartElement(name, xmlNamespace);
        switch (node)
        {
            case Scalar scalar:
                writer.WriteString(Text(scalar.Value));
                break;
            case Fields fields:
                WriteFields(writer, fields, xmlNamespace, itemName);
                break;
            case Items items:
                foreach (var item in items.Nodes)
                {
                    WriteNode(writer, items.ItemName ?? itemName, item, xmlNamespace, itemName);
                }

                break;
            default:
                throw new InvalidOperationException($"No XML form for {node}.");
        }

        writer.WriteEndElement();
    }
}
