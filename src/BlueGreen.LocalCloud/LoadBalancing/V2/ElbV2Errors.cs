using BlueGreen.LocalCloud.Wire;

namespace BlueGreen.LocalCloud.LoadBalancing.V2;

/// <summary>The errors of application load balancers and target groups.</summary>
internal static class ElbV2Errors
{
    public static AwsException Validation(string message) => new("ValidationError", message);

    public static AwsException InvalidConfiguration(string message) => new("InvalidConfigurationRequest", message);

    public static AwsException NotAnArn(string arn, string what) => Validation($"'{arn}' is not a valid {what} ARN");

    public static AwsException LoadBalancerNotFound() => new("LoadBalancerNotFound", "One or more load balancers not found");

    public static AwsException LoadBalancersNotFound(IEnumerable<string> names) =>
        new("LoadBalancerNotFound", $"Load balancers '[{string.Join(", ", names)}]' not found");

    public static AwsException TargetGroupNotFound() => new("TargetGroupNotFound", "One or more target groups not found");

    public static AwsException ListenerNotFound() => new("ListenerNotFound", "One or more listeners not found");

    public static AwsException RuleNotFound() => new("RuleNotFound", "One or more rules not found");

    public static AwsException DuplicateLoadBalancer(string name, string what) =>
        new("DuplicateLoadBalancerName", $"A load balancer with the same name '{name}' exists, but with different {what}");

    public static AwsException DuplicateTargetGroup(string name) =>
        new("DuplicateTargetGroupName", $"A target group with the same name '{name}' exists, but with different settings");

    public static AwsException DuplicateListener(string balancerArn) =>
        new("DuplicateListener", $"A listener already exists on this port for this load balancer '{balancerArn}'");

    public static AwsException TooMany(string code, string what, int most) =>
        new(code, $"The maximum number of {what}, {most}, has been reached");

    public static AwsException SubnetNotFound(IEnumerable<string> ids) =>
        new("SubnetNotFound", $"The subnet ID '{string.Join(", ", ids)}' does not exist");

    public static AwsException NoInternetGateway(string vpcId) => new("InvalidSubnet", $"VPC {vpcId} has no internet gateway");

    public static AwsException InvalidSecurityGroup(string id) =>
        new("InvalidSecurityGroup", $"One or more security groups are invalid: '{id}'");

    public static AwsException DeletionProtected(string arn) =>
        new("OperationNotPermitted", $"Load balancer '{arn}' cannot be deleted because deletion protection is enabled");

    public static AwsException TargetGroupInUse(string arn) =>
        new("ResourceInUse", $"Target group '{arn}' is currently in use by a listener or a rule");

    public static AwsException AssociatedElsewhere(string arn) =>
        new("TargetGroupAssociationLimit", $"The following target groups cannot be associated with more than one load balancer: {arn}");

    public static AwsException CertificateNotFound(string arn) => new("CertificateNotFound", $"Certificate '{arn}' not found");

    public static AwsException SslPolicyNotFound(string name) => new("SSLPolicyNotFound", $"SSL policy '{name}' not found");

    public static AwsException UnsupportedProtocol(string protocol) =>
        new("UnsupportedProtocol", $"The protocol '{protocol}' is not supported for load balancers of type 'application'");

    public static AwsException InvalidTarget(string message) => new("InvalidTarget", message);

    public static AwsException PriorityInUse(int priority) => new("PriorityInUse", $"Priority '{priority}' is currently in use");

    public static AwsException DefaultRule(string arn, string what) =>
        new("OperationNotPermitted", $"Default rule '{arn}' cannot be {what}");
}
