using System.Text.Json;
using System.Text.Json.Serialization;

namespace Build;

/// <summary>A target's result, <c>artifacts/bluegreen/{Target}.json</c>.</summary>
internal static class ResultFile
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Converters = { new JsonStringEnumConverter() },
    };

    private static readonly JsonSerializerOptions OneLine = new(Json) { WriteIndented = false };

    public static void Write<T>(Layout layout, string target, T result)
    {
        Directory.CreateDirectory(layout.Results);
        WriteWhole(Path.Combine(layout.Results, target + ".json"), JsonSerializer.Serialize(result, Json) + "\n");
    }

    /// <summary>What the run of a target has left, for programs that read the output.</summary>
    public static string TextOf(Layout layout, string target)
    {
        var file = Path.Combine(layout.Results, target + ".json");
        return File.Exists(file) ? File.ReadAllText(file).TrimEnd() : JsonSerializer.Serialize(new { target }, Json);
    }

    /// <summary>A result in one line.</summary>
    public static string Line<T>(T result) => JsonSerializer.Serialize(result, OneLine);

    /// <summary>Never half a file, not even for a reader at that moment.</summary>
    public static void WriteWhole(string path, string text)
    {
        var draft = $"{path}.{Environment.ProcessId}.tmp";
        File.WriteAllText(draft, text);
        File.Move(draft, path, overwrite: true);
    }
}
