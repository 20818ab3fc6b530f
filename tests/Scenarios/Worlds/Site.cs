using BlueGreen.Web;

namespace Scenarios.Worlds;

/// <summary>What stands for the site: it answers as the test says, and remembers what it was asked.</summary>
/// <param name="answer">The answer to each question.</param>
internal sealed class Site(Func<WebQuestion, WebAnswer> answer) : IWebClient
{
    private readonly List<WebQuestion> questions = [];

    public IReadOnlyList<WebQuestion> Questions => questions;

    public WebClients Clients => new(this, this);

    /// <summary>A site whose every answer tells that version.</summary>
    public static Site Of(string version) => new(_ => new WebAnswer.Answered(200, $$"""{"version":"{{version}}"}"""));

    public Task<WebAnswer> AskAsync(WebQuestion question, CancellationToken cancellationToken)
    {
        questions.Add(question);
        return Task.FromResult(answer(question));
    }

    public void Dispose()
    {
        // Nothing is held: the same site answers run after run.
    }
}
