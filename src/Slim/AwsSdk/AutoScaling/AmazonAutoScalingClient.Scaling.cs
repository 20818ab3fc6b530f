using Amazon.AutoScaling.Model;

namespace Amazon.AutoScaling;

public partial class AmazonAutoScalingClient
{
    public virtual Task<DescribePoliciesResponse> DescribePoliciesAsync(CancellationToken cancellationToken = default) =>
        DescribePoliciesAsync(new DescribePoliciesRequest(), cancellationToken);

    public virtual Task<DescribePoliciesResponse> DescribePoliciesAsync(
        DescribePoliciesRequest request,
        CancellationToken cancellationToken = default
    ) => InvokeAsync<DescribePoliciesResponse>(request, AutoScalingOperations.DescribePolicies, cancellationToken);

    public virtual Task<PutScalingPolicyResponse> PutScalingPolicyAsync(
        PutScalingPolicyRequest request,
        CancellationToken cancellationToken = default
    ) => InvokeAsync<PutScalingPolicyResponse>(request, AutoScalingOperations.PutScalingPolicy, cancellationToken);

    public virtual Task<DeletePolicyResponse> DeletePolicyAsync(
        DeletePolicyRequest request,
        CancellationToken cancellationToken = default
    ) => InvokeAsync<DeletePolicyResponse>(request, AutoScalingOperations.DeletePolicy, cancellationToken);

    public virtual Task<DescribeScheduledActionsResponse> DescribeScheduledActionsAsync(CancellationToken cancellationToken = default) =>
        DescribeScheduledActionsAsync(new DescribeScheduledActionsRequest(), cancellationToken);

    public virtual Task<DescribeScheduledActionsResponse> DescribeScheduledActionsAsync(
        DescribeScheduledActionsRequest request,
        CancellationToken cancellationToken = default
    ) => InvokeAsync<DescribeScheduledActionsResponse>(request, AutoScalingOperations.DescribeScheduledActions, cancellationToken);

    public virtual Task<PutScheduledUpdateGroupActionResponse> PutScheduledUpdateGroupActionAsync(
        PutScheduledUpdateGroupActionRequest request,
        CancellationToken cancellationToken = default
    ) =>
        InvokeAsync<PutScheduledUpdateGroupActionResponse>(request, AutoScalingOperations.PutScheduledUpdateGroupAction, cancellationToken);

    public virtual Task<DeleteScheduledActionResponse> DeleteScheduledActionAsync(
        DeleteScheduledActionRequest request,
        CancellationToken cancellationToken = default
    ) => InvokeAsync<DeleteScheduledActionResponse>(request, AutoScalingOperations.DeleteScheduledAction, cancellationToken);
}
