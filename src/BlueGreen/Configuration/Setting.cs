using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace BlueGreen.Configuration;

/// <summary>One key of the settings: the row from which reading, checking, the schema and the reference follow.</summary>
internal abstract record Setting
{
    private static readonly JsonSerializerOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Gets the key with its section: <c>switch.bakeTime</c>.</summary>
    public required string Path { get; init; }

    /// <summary>Gets what the setting means, for the reference and the schema.</summary>
    public required string Doc { get; init; }

    /// <summary>Gets the option that beats the file, without its hyphens; null where there is none.</summary>
    public string? Option { get; init; }

    /// <summary>Gets what stands in the reference where the default is not a value of its own.</summary>
    public string? DefaultNote { get; init; }

    /// <summary>Gets a value indicating whether there is no default.</summary>
    public bool Required { get; init; }

    /// <summary>Gets the keys of an item, where the value is a list of objects; none of any other value.</summary>
    public virtual IReadOnlyList<Setting> ItemKeys => [];

    public abstract string TypeName { get; }

    public abstract string Range { get; }

    public abstract string Remedy { get; }

    /// <summary>Takes a value out of a file or an option into the settings; errors are told under the name that the user wrote.</summary>
    public abstract EnvironmentSettings Apply(
        EnvironmentSettings settings,
        JsonElement value,
        string key,
        ICollection<SettingError> errors
    );

    /// <summary>Finds what is wrong with the value in a finished settings record.</summary>
    public abstract IEnumerable<SettingError> Check(EnvironmentSettings settings);

    /// <summary>Writes the value in the settings as a file would; null where it is not set.</summary>
    public abstract JsonNode? Write(EnvironmentSettings settings);

    public abstract JsonNode FromOption(string text);

    public abstract JsonObject Schema();

    /// <summary>A value as its file has it, cut where it is long; what is inside an object or a list is not looked at.</summary>
    protected static string Show(JsonElement value)
    {
        const int Longest = 80;
        var text = value.ValueKind switch
        {
            JsonValueKind.Object => "{...}",
            JsonValueKind.Array => "[...]",
            _ => JsonSerializer.Serialize(value, Plain),
        };
        return text.Length <= Longest ? text : $"{text[..Longest]}...";
    }
}
