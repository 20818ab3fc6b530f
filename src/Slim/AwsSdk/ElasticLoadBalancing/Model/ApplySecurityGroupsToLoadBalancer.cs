using Amazon.Runtime;

namespace Amazon.ElasticLoadBalancing.Model;

public class ApplySecurityGroupsToLoadBalancerRequest : AmazonElasticLoadBalancingRequest
{
    public string LoadBalancerName { get; set; }

    public List<string> SecurityGroups { get; set; } = AWSConfigs.InitializeCollections ? [] : null;
}

public class ApplySecurityGroupsToLoadBalancerResponse : AmazonWebServiceResponse
{
    public List<string> SecurityGroups { get; set; } = AWSConfigs.InitializeCollections ? [] : null;
}
