using Amazon.Runtime;

namespace Amazon.ElasticLoadBalancingV2.Model;

public class DescribeRulesRequest : AmazonElasticLoadBalancingV2Request
{
    public string ListenerArn { get; set; }

    public List<string> RuleArns { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    public string Marker { get; set; }

    public int? PageSize { get; set; }
}

public class DescribeRulesResponse : AmazonWebServiceResponse
{
    public List<Rule> Rules { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    public string NextMarker { get; set; }
}
