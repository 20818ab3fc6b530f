namespace BlueGreen.Web;

/// <summary>Asks sites by HTTP. Every question has a connection of its own, so that names are resolved anew; none is repeated.</summary>
internal interface IWebClient : IDisposable
{
    /// <summary>Asks; a failure is an answer too.</summary>
    public Task<WebAnswer> AskAsync(WebQuestion question, CancellationToken cancellationToken);
}
