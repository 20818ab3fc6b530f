using Amazon.Runtime;

namespace Amazon.ElasticLoadBalancingV2.Model;

public class CreateListenerRequest : AmazonElasticLoadBalancingV2Request
{
    public string LoadBalancerArn { get; set; }

    public ProtocolEnum Protocol { get; set; }

    public int? Port { get; set; }

    public string SslPolicy { get; set; }

    public List<Certificate> Certificates { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    public List<Action> DefaultActions { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    public List<string> AlpnPolicy { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    public List<Tag> Tags { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    public MutualAuthenticationAttributes MutualAuthentication { get; set; }
}

public class CreateListenerResponse : AmazonWebServiceResponse
{
    public List<Listener> Listeners { get; set; } = AWSConfigs.InitializeCollections ? [] : null;
}
