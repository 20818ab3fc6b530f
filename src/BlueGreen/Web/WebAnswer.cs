namespace BlueGreen.Web;

/// <summary>What came of a question.</summary>
internal abstract record WebAnswer
{
    private WebAnswer() { }

    /// <summary>A whole answer, whatever its status.</summary>
    public sealed record Answered(int Status, string Body) : WebAnswer;

    /// <summary>None; why, in words.</summary>
    public sealed record Failed(string Why) : WebAnswer;
}
