using System.Text.Json;

namespace Build.LocalCloud;

/// <summary>Remembers the running local cloud from one run of the build to the next.</summary>
/// <param name="path">The file.</param>
internal sealed class LocalCloudRecord(string path)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true };

    /// <summary>What was remembered; null where nothing was, or the file is broken: then nothing can be said of any process.</summary>
    public LocalCloudProcess? Read()
    {
        try
        {
            return JsonSerializer.Deserialize<LocalCloudProcess>(File.ReadAllText(path), Json);
        }
        catch (Exception absent) when (absent is FileNotFoundException or DirectoryNotFoundException or JsonException)
        {
            return null;
        }
    }

    public void Write(LocalCloudProcess running) => ResultFile.WriteWhole(path, JsonSerializer.Serialize(running, Json));

    public void Forget() => File.Delete(path);
}
