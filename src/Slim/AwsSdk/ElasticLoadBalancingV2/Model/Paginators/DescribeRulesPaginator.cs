using Amazon.Runtime;
using Amazon.Slim;

namespace Amazon.ElasticLoadBalancingV2.Model;

/// <summary>Walks all pages of DescribeRules; may be consumed once.</summary>
public interface IDescribeRulesPaginator
{
    IPaginatedEnumerable<DescribeRulesResponse> Responses { get; }

    IPaginatedEnumerable<Rule> Rules { get; }
}

internal sealed class DescribeRulesPaginator(IAmazonElasticLoadBalancingV2 client, DescribeRulesRequest request)
    : Paginator<DescribeRulesResponse>,
        IDescribeRulesPaginator
{
    public IPaginatedEnumerable<Rule> Rules => new PaginatedResultKeyResponse<DescribeRulesResponse, Rule>(this, page => page.Rules ?? []);

    protected override Task<DescribeRulesResponse> FetchAsync(CancellationToken cancellationToken) =>
        client.DescribeRulesAsync(request, cancellationToken);

    protected override bool MoveBeyond(DescribeRulesResponse page)
    {
        request.Marker = page.NextMarker;
        return !string.IsNullOrEmpty(request.Marker);
    }
}
