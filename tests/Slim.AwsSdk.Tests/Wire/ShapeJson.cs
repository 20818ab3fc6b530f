using System.Collections;
using System.Globalization;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using Amazon.Runtime;

namespace Slim.AwsSdk.Tests.Wire;

/// <summary>Shapes from and to the golden files' JSON. Shares nothing with the clients' own runtime.</summary>
internal static class ShapeJson
{
    public static object Read(Type type, JsonElement json)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        return json.ValueKind switch
        {
            JsonValueKind.Array => ReadList(type, json),
            JsonValueKind.Object when type.IsGenericType => ReadMap(type, json),
            JsonValueKind.Object => ReadStructure(type, json),
            JsonValueKind.String when type == typeof(DateTime) => json.GetDateTime().ToUniversalTime(),
            JsonValueKind.String when type.IsSubclassOf(typeof(ConstantClass)) => Activator.CreateInstance(type, json.GetString())!,
            JsonValueKind.String => json.GetString()!,
            JsonValueKind.True or JsonValueKind.False => json.GetBoolean(),
            _ => Convert.ChangeType(json.GetDouble(), type, CultureInfo.InvariantCulture),
        };
    }

    public static JsonNode Write(object value) =>
        value switch
        {
            string text => text,
            ConstantClass constant => constant.Value,
            bool flag => flag,
            int or long or double => JsonValue.Create(Convert.ToDecimal(value, CultureInfo.InvariantCulture)),
            DateTime { Kind: DateTimeKind.Utc } time => time.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
            IDictionary map => new JsonObject(map.Keys.Cast<string>().Select(key => KeyValuePair.Create(key, (JsonNode?)Write(map[key]!)))),
            IList list => new JsonArray([.. list.Cast<object>().Select(Write)]),
            _ => WriteStructure(value),
        };

    private static IList ReadList(Type type, JsonElement json)
    {
        var list = (IList)Activator.CreateInstance(type)!;
        foreach (var item in json.EnumerateArray())
        {
            list.Add(Read(type.GenericTypeArguments[0], item));
        }

        return list;
    }

    private static IDictionary ReadMap(Type type, JsonElement json)
    {
        var map = (IDictionary)Activator.CreateInstance(type)!;
        foreach (var entry in json.EnumerateObject())
        {
            map.Add(entry.Name, Read(type.GenericTypeArguments[1], entry.Value));
        }

        return map;
    }

    private static object ReadStructure(Type type, JsonElement json)
    {
        var shape = Activator.CreateInstance(type)!;
        foreach (var member in json.EnumerateObject())
        {
            var property = type.GetProperty(char.ToUpperInvariant(member.Name[0]) + member.Name[1..]);
            property.ShouldNotBeNull($"{type.Name}.{member.Name}");
            property.SetValue(shape, Read(property.PropertyType, member.Value));
        }

        return shape;
    }

    private static JsonObject WriteStructure(object shape)
    {
        var json = new JsonObject();
        foreach (var property in shape.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly))
        {
            if (property.GetValue(shape) is { } value)
            {
                json.Add(property.Name, Write(value));
            }
        }

        return json;
    }
}
