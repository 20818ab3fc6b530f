namespace Build;

/// <summary>What a target wants to be the last lines of the output: after the engine's report, whether the target succeeded or failed.</summary>
public sealed class ClosingLines
{
    private readonly List<string> _lines = [];

    /// <summary>Adds a line.</summary>
    /// <param name="line">Plain text.</param>
    public void Add(string line) => _lines.Add(line);

    /// <summary>Lets one text stand alone, whatever else was added.</summary>
    /// <param name="text">For a program that reads the output.</param>
    public void Only(string text)
    {
        _lines.Clear();
        _lines.Add(text);
    }

    /// <summary>Writes the lines.</summary>
    /// <param name="writer">Where to.</param>
    public void Write(TextWriter writer)
    {
        foreach (var line in _lines)
        {
            writer.WriteLine(line);
        }
    }
}
