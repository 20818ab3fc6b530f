namespace Amazon.Route53.Model;

public class HostedZone
{
    public string Id { get; set; }

    public string Name { get; set; }

    public string CallerReference { get; set; }

    public HostedZoneConfig Config { get; set; }

    public long? ResourceRecordSetCount { get; set; }

    public LinkedService LinkedService { get; set; }

    public HostedZoneFeatures Features { get; set; }
}

public class LinkedService
{
    public string ServicePrincipal { get; set; }

    public string Description { get; set; }
}

public class HostedZoneFeatures
{
    public AcceleratedRecoveryStatus AcceleratedRecoveryStatus { get; set; }

    public HostedZoneFailureReasons FailureReasons { get; set; }
}

public class HostedZoneFailureReasons
{
    public string AcceleratedRecovery { get; set; }
}
