namespace Amazon.ElasticLoadBalancing.Model;

public class LoadBalancerAttributes
{
    public CrossZoneLoadBalancing CrossZoneLoadBalancing { get; set; }

    public AccessLog AccessLog { get; set; }

    public ConnectionDraining ConnectionDraining { get; set; }

    public ConnectionSettings ConnectionSettings { get; set; }

    public List<AdditionalAttribute> AdditionalAttributes { get; set; } = AWSConfigs.InitializeCollections ? [] : null;
}

public class CrossZoneLoadBalancing
{
    public bool? Enabled { get; set; }
}

public class AccessLog
{
    public bool? Enabled { get; set; }

    public string S3BucketName { get; set; }

    public int? EmitInterval { get; set; }

    public string S3BucketPrefix { get; set; }
}

public class ConnectionDraining
{
    public bool? Enabled { get; set; }

    public int? Timeout { get; set; }
}

public class ConnectionSettings
{
    public int? IdleTimeout { get; set; }
}

public class AdditionalAttribute
{
    public string Key { get; set; }

    public string Value { get; set; }
}
