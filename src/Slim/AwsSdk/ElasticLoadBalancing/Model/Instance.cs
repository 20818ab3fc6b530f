namespace Amazon.ElasticLoadBalancing.Model;

public class Instance
{
    public string InstanceId { get; set; }
}
