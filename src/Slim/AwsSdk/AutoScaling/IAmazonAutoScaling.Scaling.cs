using Amazon.AutoScaling.Model;

namespace Amazon.AutoScaling;

public partial interface IAmazonAutoScaling
{
    Task<DescribePoliciesResponse> DescribePoliciesAsync(CancellationToken cancellationToken = default);

    Task<DescribePoliciesResponse> DescribePoliciesAsync(DescribePoliciesRequest request, CancellationToken cancellationToken = default);

    Task<PutScalingPolicyResponse> PutScalingPolicyAsync(PutScalingPolicyRequest request, CancellationToken cancellationToken = default);

    Task<DeletePolicyResponse> DeletePolicyAsync(DeletePolicyRequest request, CancellationToken cancellationToken = default);

    Task<DescribeScheduledActionsResponse> DescribeScheduledActionsAsync(CancellationToken cancellationToken = default);

    Task<DescribeScheduledActionsResponse> DescribeScheduledActionsAsync(
        DescribeScheduledActionsRequest request,
        CancellationToken cancellationToken = default
    );

    Task<PutScheduledUpdateGroupActionResponse> PutScheduledUpdateGroupActionAsync(
        PutScheduledUpdateGroupActionRequest request,
        CancellationToken cancellationToken = default
    );

    Task<DeleteScheduledActionResponse> DeleteScheduledActionAsync(
        DeleteScheduledActionRequest request,
        CancellationToken cancellationToken = default
    );
}
