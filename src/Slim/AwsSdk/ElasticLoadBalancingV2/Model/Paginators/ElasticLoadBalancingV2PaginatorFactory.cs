namespace Amazon.ElasticLoadBalancingV2.Model;

/// <summary>The paged operations, page after page.</summary>
public interface IElasticLoadBalancingV2PaginatorFactory
{
    IDescribeLoadBalancersPaginator DescribeLoadBalancers(DescribeLoadBalancersRequest request);

    IDescribeTargetGroupsPaginator DescribeTargetGroups(DescribeTargetGroupsRequest request);

    IDescribeListenersPaginator DescribeListeners(DescribeListenersRequest request);

    IDescribeRulesPaginator DescribeRules(DescribeRulesRequest request);
}

/// <inheritdoc cref="IElasticLoadBalancingV2PaginatorFactory"/>
public class ElasticLoadBalancingV2PaginatorFactory : IElasticLoadBalancingV2PaginatorFactory
{
    private readonly IAmazonElasticLoadBalancingV2 client;

    internal ElasticLoadBalancingV2PaginatorFactory(IAmazonElasticLoadBalancingV2 client) => this.client = client;

    public IDescribeLoadBalancersPaginator DescribeLoadBalancers(DescribeLoadBalancersRequest request) =>
        new DescribeLoadBalancersPaginator(client, request);

    public IDescribeTargetGroupsPaginator DescribeTargetGroups(DescribeTargetGroupsRequest request) =>
        new DescribeTargetGroupsPaginator(client, request);

    public IDescribeListenersPaginator DescribeListeners(DescribeListenersRequest request) =>
        new DescribeListenersPaginator(client, request);

    public IDescribeRulesPaginator DescribeRules(DescribeRulesRequest request) => new DescribeRulesPaginator(client, request);
}
