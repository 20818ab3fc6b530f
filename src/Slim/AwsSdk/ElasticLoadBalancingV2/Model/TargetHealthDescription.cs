namespace Amazon.ElasticLoadBalancingV2.Model;

public class TargetHealthDescription
{
    public TargetDescription Target { get; set; }

    public string HealthCheckPort { get; set; }

    public TargetHealth TargetHealth { get; set; }

    public AnomalyDetection AnomalyDetection { get; set; }

    public AdministrativeOverride AdministrativeOverride { get; set; }
}

public class TargetHealth
{
    public TargetHealthStateEnum State { get; set; }

    public TargetHealthReasonEnum Reason { get; set; }

    public string Description { get; set; }
}

public class AnomalyDetection
{
    public AnomalyResultEnum Result { get; set; }

    public MitigationInEffectEnum MitigationInEffect { get; set; }
}

public class AdministrativeOverride
{
    public TargetAdministrativeOverrideStateEnum State { get; set; }

    public TargetAdministrativeOverrideReasonEnum Reason { get; set; }

    public string Description { get; set; }
}
