namespace Amazon.AutoScaling.Model;

/// <summary>The paged operations, page after page.</summary>
public interface IAutoScalingPaginatorFactory
{
    IDescribeAutoScalingGroupsPaginator DescribeAutoScalingGroups(DescribeAutoScalingGroupsRequest request);

    IDescribeScalingActivitiesPaginator DescribeScalingActivities(DescribeScalingActivitiesRequest request);

    IDescribePoliciesPaginator DescribePolicies(DescribePoliciesRequest request);

    IDescribeScheduledActionsPaginator DescribeScheduledActions(DescribeScheduledActionsRequest request);

    IDescribeTagsPaginator DescribeTags(DescribeTagsRequest request);

    IDescribeLoadBalancersPaginator DescribeLoadBalancers(DescribeLoadBalancersRequest request);

    IDescribeLoadBalancerTargetGroupsPaginator DescribeLoadBalancerTargetGroups(DescribeLoadBalancerTargetGroupsRequest request);

    IDescribeLaunchConfigurationsPaginator DescribeLaunchConfigurations(DescribeLaunchConfigurationsRequest request);

    IDescribeAutoScalingInstancesPaginator DescribeAutoScalingInstances(DescribeAutoScalingInstancesRequest request);

    IDescribeNotificationConfigurationsPaginator DescribeNotificationConfigurations(DescribeNotificationConfigurationsRequest request);

    IDescribeInstanceRefreshesPaginator DescribeInstanceRefreshes(DescribeInstanceRefreshesRequest request);

    IDescribeWarmPoolPaginator DescribeWarmPool(DescribeWarmPoolRequest request);
}

/// <inheritdoc cref="IAutoScalingPaginatorFactory"/>
public class AutoScalingPaginatorFactory : IAutoScalingPaginatorFactory
{
    private readonly IAmazonAutoScaling client;

    internal AutoScalingPaginatorFactory(IAmazonAutoScaling client) => this.client = client;

    public IDescribeAutoScalingGroupsPaginator DescribeAutoScalingGroups(DescribeAutoScalingGroupsRequest request) =>
        new DescribeAutoScalingGroupsPaginator(client, request);

    public IDescribeScalingActivitiesPaginator DescribeScalingActivities(DescribeScalingActivitiesRequest request) =>
        new DescribeScalingActivitiesPaginator(client, request);

    public IDescribePoliciesPaginator DescribePolicies(DescribePoliciesRequest request) => new DescribePoliciesPaginator(client, request);

    public IDescribeScheduledActionsPaginator DescribeScheduledActions(DescribeScheduledActionsRequest request) =>
        new DescribeScheduledActionsPaginator(client, request);

    public IDescribeTagsPaginator DescribeTags(DescribeTagsRequest request) => new DescribeTagsPaginator(client, request);

    public IDescribeLoadBalancersPaginator DescribeLoadBalancers(DescribeLoadBalancersRequest request) =>
        new DescribeLoadBalancersPaginator(client, request);

    public IDescribeLoadBalancerTargetGroupsPaginator DescribeLoadBalancerTargetGroups(DescribeLoadBalancerTargetGroupsRequest request) =>
        new DescribeLoadBalancerTargetGroupsPaginator(client, request);

    public IDescribeLaunchConfigurationsPaginator DescribeLaunchConfigurations(DescribeLaunchConfigurationsRequest request) =>
        new DescribeLaunchConfigurationsPaginator(client, request);

    public IDescribeAutoScalingInstancesPaginator DescribeAutoScalingInstances(DescribeAutoScalingInstancesRequest request) =>
        new DescribeAutoScalingInstancesPaginator(client, request);

    public IDescribeNotificationConfigurationsPaginator DescribeNotificationConfigurations(
        DescribeNotificationConfigurationsRequest request
    ) => new DescribeNotificationConfigurationsPaginator(client, request);

    public IDescribeInstanceRefreshesPaginator DescribeInstanceRefreshes(DescribeInstanceRefreshesRequest request) =>
        new DescribeInstanceRefreshesPaginator(client, request);

    public IDescribeWarmPoolPaginator DescribeWarmPool(DescribeWarmPoolRequest request) => new DescribeWarmPoolPaginator(client, request);
}
