namespace Amazon.ElasticLoadBalancing.Model;

public class LoadBalancerDescription
{
    public string LoadBalancerName { get; set; }

    public string DNSName { get; set; }

    public string CanonicalHostedZoneName { get; set; }

    public string CanonicalHostedZoneNameID { get; set; }

    public List<ListenerDescription> ListenerDescriptions { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    public Policies Policies { get; set; }

    public List<BackendServerDescription> BackendServerDescriptions { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    public List<string> AvailabilityZones { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    public List<string> Subnets { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    public string VPCId { get; set; }

    public List<Instance> Instances { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    public HealthCheck HealthCheck { get; set; }

    public SourceSecurityGroup SourceSecurityGroup { get; set; }

    public List<string> SecurityGroups { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    public DateTime? CreatedTime { get; set; }

    public string Scheme { get; set; }
}

public class ListenerDescription
{
    public Listener Listener { get; set; }

    public List<string> PolicyNames { get; set; } = AWSConfigs.InitializeCollections ? [] : null;
}

public class Policies
{
    public List<AppCookieStickinessPolicy> AppCookieStickinessPolicies { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    public List<LBCookieStickinessPolicy> LBCookieStickinessPolicies { get; set; } = AWSConfigs.InitializeCollections ? [] : null;

    public List<string> OtherPolicies { get; set; } = AWSConfigs.InitializeCollections ? [] : null;
}

public class AppCookieStickinessPolicy
{
    public string PolicyName { get; set; }

    public string CookieName { get; set; }
}

public class LBCookieStickinessPolicy
{
    public string PolicyName { get; set; }

    public long? CookieExpirationPeriod { get; set; }
}

public class BackendServerDescription
{
    public int? InstancePort { get; set; }

    public List<string> PolicyNames { get; set; } = AWSConfigs.InitializeCollections ? [] : null;
}

public class SourceSecurityGroup
{
    public string OwnerAlias { get; set; }

    public string GroupName { get; set; }
}
