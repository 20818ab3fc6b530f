#nullable enable
using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Reflection;
using System.Xml;
using Amazon.Runtime.Internal;

namespace Amazon.Slim;

/// <summary>A shape: a class whose settable properties are its members, in the order in which they are declared.</summary>
internal sealed class StructureType : WireType
{
    private static readonly ConcurrentDictionary<Type, StructureType> Cache = new();

    private readonly Type type;
    private readonly FrozenDictionary<string, StructureMember> byName;

    private StructureType(Type type)
    {
        this.type = type;
        Members =
        [
            .. type.GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
                .Where(property => property.CanWrite)
                .OrderBy(property => property.MetadataToken)
                .Select(property => new StructureMember(property)),
        ];
        byName = Members.Where(member => member.Header is null).ToFrozenDictionary(member => member.WireName, StringComparer.Ordinal);
    }

    public IReadOnlyList<StructureMember> Members { get; }

    public static StructureType Of(Type type) => Cache.GetOrAdd(type, static type => new(type));

    public override void WriteQuery(ParameterCollection parameters, string key, object value)
    {
        var prefix = key.Length == 0 ? key : key + ".";
        foreach (var member in Members)
        {
            if (member.Get(value) is { } set)
            {
                member.Type.WriteQuery(parameters, prefix + member.WireName, set);
            }
        }
    }

    public override void WriteXml(XmlWriter writer, string name, object value)
    {
        writer.WriteStartElement(name);
        WriteMembers(writer, Members, value);
        writer.WriteEndElement();
    }

    public static void WriteMembers(XmlWriter writer, IEnumerable<StructureMember> members, object value)
    {
        foreach (var member in members)
        {
            if (member.Get(value) is { } set)
            {
                member.Type.WriteXml(writer, member.WireName, set);
            }
        }
    }

    public override object Read(XmlReader reader)
    {
        var value = Activator.CreateInstance(type)!;
        ReadInto(value, reader);
        return value;
    }

    public void ReadInto(object value, XmlReader reader)
    {
        foreach (var child in reader.Children())
        {
            if (byName.TryGetValue(child, out var member))
            {
                member.Set(value, member.Type.Read(reader));
            }
            else
            {
                reader.Skip();
            }
        }
    }
}
