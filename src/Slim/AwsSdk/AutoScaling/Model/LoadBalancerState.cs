namespace Amazon.AutoScaling.Model;

public class LoadBalancerState
{
    public string LoadBalancerName { get; set; }

    public string State { get; set; }
}
