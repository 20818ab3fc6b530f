namespace Amazon.AutoScaling.Model;

public class LoadBalancerTargetGroupState
{
    public string LoadBalancerTargetGroupARN { get; set; }

    public string State { get; set; }
}
