using System.Text.Json;
using System.Text.Json.Serialization;
using BlueGreen.Naming;

namespace BlueGreen.Reporting;

/// <summary>Writes a wrapped identifier as its text.</summary>
internal sealed class IdentifierConverter : JsonConverterFactory
{
    /// <inheritdoc/>
    public override bool CanConvert(Type typeToConvert) =>
        typeToConvert.IsValueType
        && Array.Exists(
            typeToConvert.GetInterfaces(),
            type => type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IIdentifier<>)
        );

    /// <inheritdoc/>
    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
        (JsonConverter)Activator.CreateInstance(typeof(Of<>).MakeGenericType(typeToConvert))!;

    private sealed class Of<T> : JsonConverter<T>
        where T : struct, IIdentifier<T>
    {
        public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            T.TryParse(reader.GetString(), out var value) ? value : throw new JsonException($"Not {T.Expected}.");

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
            writer.WriteStringValue(value.ToString());
    }
}
