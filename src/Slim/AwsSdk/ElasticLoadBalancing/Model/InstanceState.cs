namespace Amazon.ElasticLoadBalancing.Model;

public class InstanceState
{
    public string InstanceId { get; set; }

    public string State { get; set; }

    public string ReasonCode { get; set; }

    public string Description { get; set; }
}
