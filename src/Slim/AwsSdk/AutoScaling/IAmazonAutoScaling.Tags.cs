using Amazon.AutoScaling.Model;

namespace Amazon.AutoScaling;

public partial interface IAmazonAutoScaling
{
    Task<CreateOrUpdateTagsResponse> CreateOrUpdateTagsAsync(
        CreateOrUpdateTagsRequest request,
        CancellationToken cancellationToken = default
    );

    Task<DeleteTagsResponse> DeleteTagsAsync(DeleteTagsRequest request, CancellationToken cancellationToken = default);

    Task<DescribeTagsResponse> DescribeTagsAsync(CancellationToken cancellationToken = default);

    Task<DescribeTagsResponse> DescribeTagsAsync(DescribeTagsRequest request, CancellationToken cancellationToken = default);
}
