using System.Text.Json;
using System.Text.Json.Nodes;

namespace BlueGreen.Configuration;

/// <summary>The form and the range of a setting's value: one fact for reading, checking, the schema and the reference.</summary>
/// <typeparam name="T">The value as the settings record holds it.</typeparam>
internal abstract record SettingType<T>
{
    /// <summary>Gets what the value is, in one word or two: <c>duration</c>.</summary>
    public abstract string Name { get; }

    /// <summary>Gets the values that are accepted, for the reference: <c>0s to 2h</c>.</summary>
    public abstract string Range { get; }

    /// <summary>Gets what the value is not, when it can't be read: <c>is not a duration</c>.</summary>
    public abstract string Misread { get; }

    /// <summary>Gets what to write: <c>use a number with s, m or h, 0s to 2h</c>.</summary>
    public abstract string Remedy { get; }

    /// <summary>Gets a value indicating whether what was found may be a secret, and must not be shown.</summary>
    public virtual bool Hidden => false;

    /// <summary>Reads the value's form; its range is <see cref="Faults"/>'s.</summary>
    public abstract bool TryRead(JsonElement json, out T value);

    /// <summary>Finds what is wrong with a value that was read, or that a script has set.</summary>
    public virtual IEnumerable<Fault> Faults(T value) => [];

    /// <summary>Writes the value as a file would.</summary>
    public abstract JsonNode Write(T value);

    /// <summary>Makes an option's text what a file would hold.</summary>
    public virtual JsonNode FromOption(string text) => JsonValue.Create(text);

    /// <summary>Describes the value in the words of JSON Schema.</summary>
    public abstract JsonObject Schema();
}
