using Amazon.Runtime;

namespace Amazon.ElasticLoadBalancingV2.Model;

public class CreateTargetGroupRequest : AmazonElasticLoadBalancingV2Request
{
    public string Name { get; set; }

    public ProtocolEnum Protocol { get; set; }

    public string ProtocolVersion { get; set; }

    public int? Port { get; set; }

    public string VpcId { get; set; }

    public ProtocolEnum HealthCheckProtocol { get; set; }

    public string HealthCheckPort { get; set; }

    public bool? HealthCheckEnabled { get; set; }

    public string HealthCheckPath { get; set; }

    public int? HealthCheckIntervalSeconds { get; set; }

    public int? HealthCheckTimeoutSeconds { get; set; }

    public int? HealthyThresholdCount { get; set; }

    public int? UnhealthyThresholdCount { get; set; }

    public Matcher Matcher { get; set; }

    public TargetTypeEnum TargetType { get; set; }

    public List<Tag> Tags { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    public TargetGroupIpAddressTypeEnum IpAddressType { get; set; }

    public int? TargetControlPort { get; set; }
}

public class CreateTargetGroupResponse : AmazonWebServiceResponse
{
    public List<TargetGroup> TargetGroups { get; set; } = AWSConfigs.InitializeCollections ? [] : null;
}
