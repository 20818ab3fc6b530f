using BlueGreen.LocalCloud.Wire;

namespace BlueGreen.LocalCloud.LoadBalancing.Classic;

/// <summary>The errors of classic load balancers.</summary>
internal static class ElbErrors
{
    public static AwsException Validation(string message) => new("ValidationError", message);

    public static AwsException LoadBalancerNotFound(string name) =>
        new("LoadBalancerNotFound", $"There is no ACTIVE Load Balancer named '{name}'");

    public static AwsException DuplicateName(string name) =>
        new("DuplicateLoadBalancerName", $"Load Balancer named '{name}' already exists and it is configured with different parameters.");

    public static AwsException TooManyLoadBalancers(int limit) =>
        new("TooManyLoadBalancers", $"The maximum number of load balancers, {limit}, has been reached.");

    public static AwsException InvalidInstance(IEnumerable<string> ids) =>
        new("InvalidInstance", $"Could not find EC2 instance {string.Join(", ", ids)}.");

    public static AwsException InvalidConfiguration(string message) => new("InvalidConfigurationRequest", message, 409);

    public static AwsException SubnetNotFound(string id) => new("SubnetNotFound", $"The requested subnet {id} does not exist.");

    public static AwsException InvalidSubnet(string message) => new("InvalidSubnet", message);

    public static AwsException InvalidSecurityGroup(string id) =>
        new("InvalidSecurityGroup", $"The security group {id} does not exist in the VPC of the load balancer.");

    public static AwsException InvalidScheme(string scheme) =>
        new("InvalidScheme", $"The scheme '{scheme}' is not valid: it must be internet-facing or internal.");

    public static AwsException UnsupportedProtocol(string protocol) =>
        new("UnsupportedProtocol", $"The protocol '{protocol}' is not supported: it must be HTTP, HTTPS, TCP or SSL.");

    public static AwsException CertificateNotFound(string id) =>
        new("CertificateNotFound", $"Server Certificate not found for the key: {id}");

    public static AwsException DuplicateListener(string name, int port) =>
        new("DuplicateListener", $"A listener already exists for {name} with LoadBalancerPort {port}, but with a different configuration");

    public static AwsException ListenerNotFound(string name, int port) =>
        new("ListenerNotFound", $"The load balancer {name} has no listener on port {port}.");

    public static AwsException DuplicatePolicyName(string name) => new("DuplicatePolicyName", $"A policy named '{name}' already exists.");

    public static AwsException PolicyNotFound(string name) =>
        new("PolicyNotFound", $"There is no policy with name {name} for the load balancer.");

    public static AwsException PolicyTypeNotFound(string name) => new("PolicyTypeNotFound", $"Policy type '{name}' not found.");

    public static AwsException TooManyTags(int limit) => new("TooManyTags", $"A load balancer can have at most {limit} tags.");

    public static AwsException DuplicateTagKeys(string key) => new("DuplicateTagKeys", $"The tag key '{key}' was given more than once.");
}
