using Amazon.Runtime;
using Amazon.Slim;

namespace Amazon.AutoScaling.Model;

/// <summary>Walks all pages of DescribePolicies; may be consumed once.</summary>
public interface IDescribePoliciesPaginator
{
    IPaginatedEnumerable<DescribePoliciesResponse> Responses { get; }

    IPaginatedEnumerable<ScalingPolicy> ScalingPolicies { get; }
}

internal sealed class DescribePoliciesPaginator(IAmazonAutoScaling client, DescribePoliciesRequest request)
    : Paginator<DescribePoliciesResponse>,
        IDescribePoliciesPaginator
{
    public IPaginatedEnumerable<ScalingPolicy> ScalingPolicies =>
        new PaginatedResultKeyResponse<DescribePoliciesResponse, ScalingPolicy>(this, page => page.ScalingPolicies ?? []);

    protected override Task<DescribePoliciesResponse> FetchAsync(CancellationToken cancellationToken) =>
        client.DescribePoliciesAsync(request, cancellationToken);

    protected override bool MoveBeyond(DescribePoliciesResponse page)
    {
        request.NextToken = page.NextToken;
        return !string.IsNullOrEmpty(request.NextToken);
    }
}
