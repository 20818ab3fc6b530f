using Amazon.AutoScaling.Model;

namespace Amazon.AutoScaling;

public partial class AmazonAutoScalingClient
{
    public virtual Task<CreateOrUpdateTagsResponse> CreateOrUpdateTagsAsync(
        CreateOrUpdateTagsRequest request,
        CancellationToken cancellationToken = default
    ) => InvokeAsync<CreateOrUpdateTagsResponse>(request, AutoScalingOperations.CreateOrUpdateTags, cancellationToken);

    public virtual Task<DeleteTagsResponse> DeleteTagsAsync(DeleteTagsRequest request, CancellationToken cancellationToken = default) =>
        InvokeAsync<DeleteTagsResponse>(request, AutoScalingOperations.DeleteTags, cancellationToken);

    public virtual Task<DescribeTagsResponse> DescribeTagsAsync(CancellationToken cancellationToken = default) =>
        DescribeTagsAsync(new DescribeTagsRequest(), cancellationToken);

    public virtual Task<DescribeTagsResponse> DescribeTagsAsync(
        DescribeTagsRequest request,
        CancellationToken cancellationToken = default
    ) => InvokeAsync<DescribeTagsResponse>(request, AutoScalingOperations.DescribeTags, cancellationToken);
}
