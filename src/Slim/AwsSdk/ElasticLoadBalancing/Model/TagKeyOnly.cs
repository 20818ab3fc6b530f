namespace Amazon.ElasticLoadBalancing.Model;

public class TagKeyOnly
{
    public string Key { get; set; }
}
