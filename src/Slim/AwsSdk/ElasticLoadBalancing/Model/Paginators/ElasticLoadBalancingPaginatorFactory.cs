namespace Amazon.ElasticLoadBalancing.Model;

/// <summary>The paged operations, page after page.</summary>
public interface IElasticLoadBalancingPaginatorFactory
{
    IDescribeLoadBalancersPaginator DescribeLoadBalancers(DescribeLoadBalancersRequest request);
}

/// <inheritdoc cref="IElasticLoadBalancingPaginatorFactory"/>
public class ElasticLoadBalancingPaginatorFactory : IElasticLoadBalancingPaginatorFactory
{
    private readonly IAmazonElasticLoadBalancing client;

    internal ElasticLoadBalancingPaginatorFactory(IAmazonElasticLoadBalancing client) => this.client = client;

    public IDescribeLoadBalancersPaginator DescribeLoadBalancers(DescribeLoadBalancersRequest request) =>
        new DescribeLoadBalancersPaginator(client, request);
}
