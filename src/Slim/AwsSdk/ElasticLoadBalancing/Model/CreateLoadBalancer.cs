using Amazon.Runtime;

namespace Amazon.ElasticLoadBalancing.Model;

public class CreateLoadBalancerRequest : AmazonElasticLoadBalancingRequest
{
    public string LoadBalancerName { get; set; }

    public List<Listener> Listeners { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    public List<string> AvailabilityZones { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    public List<string> Subnets { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    public List<string> SecurityGroups { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    public string Scheme { get; set; }

    public List<Tag> Tags { get; set; } = AWSConfigs.InitializeCollections ? [] : null;
}

public class CreateLoadBalancerResponse : AmazonWebServiceResponse
{
    public string DNSName { get; set; }
}
