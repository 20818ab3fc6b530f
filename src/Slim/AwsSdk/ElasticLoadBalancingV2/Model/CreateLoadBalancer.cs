using Amazon.Runtime;

namespace Amazon.ElasticLoadBalancingV2.Model;

public class CreateLoadBalancerRequest : AmazonElasticLoadBalancingV2Request
{
    public string Name { get; set; }

    public List<string> Subnets { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    public List<SubnetMapping> SubnetMappings { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    public List<string> SecurityGroups { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    public LoadBalancerSchemeEnum Scheme { get; set; }

    public List<Tag> Tags { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    public LoadBalancerTypeEnum Type { get; set; }

    public IpAddressType IpAddressType { get; set; }

    public string CustomerOwnedIpv4Pool { get; set; }

    public EnablePrefixForIpv6SourceNatEnum EnablePrefixForIpv6SourceNat { get; set; }

    public IpamPools IpamPools { get; set; }
}

public class CreateLoadBalancerResponse : AmazonWebServiceResponse
{
    public List<LoadBalancer> LoadBalancers { get; set; } = AWSConfigs.InitializeCollections ? [] : null;
}
