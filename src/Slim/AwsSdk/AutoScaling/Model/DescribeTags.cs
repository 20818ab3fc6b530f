using Amazon.Runtime;

namespace Amazon.AutoScaling.Model;

public class DescribeTagsRequest : AmazonAutoScalingRequest
{
    public List<Filter> Filters { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    public string NextToken { get; set; }

    public int? MaxRecords { get; set; }
}

public class DescribeTagsResponse : AmazonWebServiceResponse
{
    public List<TagDescription> Tags { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    public string NextToken { get; set; }
}
