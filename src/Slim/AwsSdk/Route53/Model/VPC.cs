namespace Amazon.Route53.Model;

public class VPC
{
    public VPCRegion VPCRegion { get; set; }

    public string VPCId { get; set; }
}
