using Amazon.Runtime;

namespace Amazon.ElasticLoadBalancing.Model;

public class DescribeLoadBalancersRequest : AmazonElasticLoadBalancingRequest
{
    public List<string> LoadBalancerNames { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    public string Marker { get; set; }

    public int? PageSize { get; set; }
}

public class DescribeLoadBalancersResponse : AmazonWebServiceResponse
{
    public List<LoadBalancerDescription> LoadBalancerDescriptions { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    public string NextMarker { get; set; }
}
