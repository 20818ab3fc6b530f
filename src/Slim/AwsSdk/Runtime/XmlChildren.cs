#nullable enable
using System.Xml;

namespace Amazon.Slim;

internal static class XmlChildren
{
    /// <summary>
    /// Steps into the element that the reader stands on, stops at each child, and ends past the element's end. Whoever iterates reads
    /// or skips each child to its own end.
    /// </summary>
    /// <returns>The children's local names: namespaces differ between services and are not checked.</returns>
    public static IEnumerable<string> Children(this XmlReader reader)
    {
        if (reader.IsEmptyElement)
        {
            reader.Read();
            yield break;
        }

        reader.ReadStartElement();
        while (reader.MoveToContent() != XmlNodeType.EndElement)
        {
            if (reader.NodeType == XmlNodeType.Element)
            {
                yield return reader.LocalName;
            }
            else if (!reader.Read())
            {
                throw new XmlException("The answer ends in the middle of an element.");
            }
        }

        reader.ReadEndElement();
    }
}
