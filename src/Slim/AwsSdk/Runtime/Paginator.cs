#nullable enable
using System.Runtime.CompilerServices;
using Amazon.Runtime;

namespace Amazon.Slim;

/// <summary>Fetches page after page, each when the one before has been taken.</summary>
internal abstract class Paginator<TResponse> : IPaginator<TResponse>
    where TResponse : AmazonWebServiceResponse
{
    private int used;

    public IPaginatedEnumerable<TResponse> Responses => new PaginatedResponse<TResponse>(this);

    async IAsyncEnumerable<TResponse> IPaginator<TResponse>.PaginateAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (Interlocked.Exchange(ref used, 1) != 0)
        {
            throw new InvalidOperationException("Paginator has already been consumed and cannot be reused. Please create a new instance.");
        }

        bool more;
        do
        {
            var page = await FetchAsync(cancellationToken).ConfigureAwait(false);
            more = MoveBeyond(page);
            cancellationToken.ThrowIfCancellationRequested();
            yield return page;
        } while (more);
    }

    /// <summary>Fetches the page that the request stands at.</summary>
    protected abstract Task<TResponse> FetchAsync(CancellationToken cancellationToken);

    /// <summary>Moves the request on to the page after this one.</summary>
    /// <returns>False when this was the last.</returns>
    protected abstract bool MoveBeyond(TResponse page);
}
