#nullable enable
using System.Collections.Concurrent;
using System.Globalization;
using System.Reflection;
using System.Xml;
using Amazon.Runtime;
using Amazon.Runtime.Internal;
using Amazon.Runtime.Internal.Util;

namespace Amazon.Slim;

/// <summary>A value that is one text on the wire.</summary>
internal sealed class ScalarType(Func<object, string> format, Func<string, object?> parse) : WireType
{
    private static readonly ConcurrentDictionary<Type, ScalarType> Constants = new();

    private static readonly Dictionary<Type, ScalarType> Known = new()
    {
        [typeof(string)] = new(value => (string)value, text => text),
        [typeof(bool)] = new(value => StringUtils.FromBool((bool)value), OrNull(text => bool.Parse(text))),
        [typeof(int)] = new(value => StringUtils.FromInt((int)value), OrNull(text => int.Parse(text, CultureInfo.InvariantCulture))),
        [typeof(long)] = new(value => StringUtils.FromLong((long)value), OrNull(text => long.Parse(text, CultureInfo.InvariantCulture))),
        [typeof(double)] = new(
            value => StringUtils.FromDouble((double)value),
            OrNull(text => double.Parse(text, CultureInfo.InvariantCulture))
        ),
        [typeof(DateTime)] = new(
            value => StringUtils.FromDateTimeToISO8601WithOptionalMs((DateTime)value),
            OrNull(text => ParseTime(text))
        ),
    };

    public static ScalarType? Find(Type type) =>
        Known.GetValueOrDefault(type) ?? (type.IsSubclassOf(typeof(ConstantClass)) ? Constants.GetOrAdd(type, Constant) : null);

    public string Format(object value) => format(value);

    public override void WriteQuery(ParameterCollection parameters, string key, object value) => parameters.Add(key, format(value));

    public override void WriteXml(XmlWriter writer, string name, object value) => writer.WriteElementString(name, format(value));

    public override object? Read(XmlReader reader) => parse(reader.ReadElementContentAsString());

    private static Func<string, object?> OrNull(Func<string, object> parse) => text => text.Length == 0 ? null : parse(text);

    private static DateTime ParseTime(string text) =>
        DateTime.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal | DateTimeStyles.AssumeUniversal);

    private static ScalarType Constant(Type type)
    {
        var find = type.GetMethod("FindValue", BindingFlags.Public | BindingFlags.Static, [typeof(string)])!;
        return new(value => ((ConstantClass)value).Value, find.CreateDelegate<Func<string, object?>>());
    }
}
