using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace BlueGreen.Reporting;

/// <summary>
/// Copies of results for people and scripts: <c>TARGET.json</c>, and a line in <c>journal.jsonl</c>. The state itself lives in AWS; deleting these loses
/// nothing.
/// </summary>
/// <param name="directory">Where they lie; made when needed.</param>
public sealed class RunFiles(string directory)
{
    internal static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(), new IdentifierConverter() },
    };

    /// <summary>Writes a target's result and notes it in the journal.</summary>
    /// <param name="target">The target: <c>Switch</c>.</param>
    /// <param name="result">The result; its public properties are written.</param>
    /// <param name="time">Whose time the journal bears.</param>
    /// <typeparam name="T">The result's type.</typeparam>
    public void Write<T>(string target, T result, TimeProvider time)
    {
        Directory.CreateDirectory(directory);
        // Once for both files: the types of a result are what takes time.
        var told = JsonSerializer.SerializeToElement(result, Json);
        WriteWhole(Path.Combine(directory, $"{target}.json"), Text(told.WriteTo, indented: true));
        Note(target, "succeeded", told, time);
    }

    /// <summary>Notes in the journal that a target was refused or failed.</summary>
    /// <param name="target">The target.</param>
    /// <param name="failure">Why.</param>
    /// <param name="time">Whose time the journal bears.</param>
    public void WriteFailure(string target, Exception failure, TimeProvider time)
    {
        Directory.CreateDirectory(directory);
        var codes = failure is Guards.RefusedException refused ? refused.Refusals.Select(refusal => refusal.Code).ToList() : [];
        var told = JsonSerializer.SerializeToElement(new FailureReport(1, target, codes, failure.Message), Json);
        WriteWhole(Path.Combine(directory, $"{target}.json"), Text(told.WriteTo, indented: true));
        Note(target, "failed", JsonSerializer.SerializeToElement(new { codes, message = failure.Message }, Json), time);
    }

    private void Note(string target, string outcome, JsonElement result, TimeProvider time) =>
        File.AppendAllText(
            Path.Combine(directory, "journal.jsonl"),
            Text(
                line =>
                {
                    line.WriteStartObject();
                    line.WriteString("at", time.GetUtcNow());
                    line.WriteString("target", target);
                    line.WriteString("outcome", outcome);
                    line.WritePropertyName("result");
                    result.WriteTo(line);
                    line.WriteEndObject();
                },
                indented: false
            )
        );

    private static string Text(Action<Utf8JsonWriter> write, bool indented)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, new JsonWriterOptions { Indented = indented }))
        {
            write(writer);
        }

        return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length) + "\n";
    }

    // Never half a file, not even for a reader at that moment.
    internal static void WriteWhole(string path, string text)
    {
        var draft = $"{path}.{System.Environment.ProcessId}.tmp";
        File.WriteAllText(draft, text);
        File.Move(draft, path, overwrite: true);
    }
}

/// <summary>What a target leaves when it was refused or failed.</summary>
/// <param name="SchemaVersion">The version of this form; 1.</param>
/// <param name="Target">The target.</param>
/// <param name="Codes">The codes of the refusals; empty for any other failure.</param>
/// <param name="Message">What was told.</param>
public sealed record FailureReport(int SchemaVersion, string Target, IReadOnlyList<string> Codes, string Message);
