using Amazon.ElasticLoadBalancing.Model;
using Amazon.Slim;

namespace Amazon.ElasticLoadBalancing;

/// <summary>The error codes that have an exception of their own.</summary>
internal static class ElasticLoadBalancingErrors
{
    public static readonly ErrorFactory Any = (message, inner, type, code, id, status) =>
        new AmazonElasticLoadBalancingException(message, inner, type, code, id, status);

    public static readonly WireError AccessPointNotFound = new(
        "LoadBalancerNotFound",
        (message, inner, type, code, id, status) => new AccessPointNotFoundException(message, inner, type, code, id, status)
    );
    public static readonly WireError CertificateNotFound = new(
        "CertificateNotFound",
        (message, inner, type, code, id, status) => new CertificateNotFoundException(message, inner, type, code, id, status)
    );
    public static readonly WireError DependencyThrottle = new(
        "DependencyThrottle",
        (message, inner, type, code, id, status) => new DependencyThrottleException(message, inner, type, code, id, status)
    );
    public static readonly WireError DuplicateAccessPointName = new(
        "DuplicateLoadBalancerName",
        (message, inner, type, code, id, status) => new DuplicateAccessPointNameException(message, inner, type, code, id, status)
    );
    public static readonly WireError DuplicateListener = new(
        "DuplicateListener",
        (message, inner, type, code, id, status) => new DuplicateListenerException(message, inner, type, code, id, status)
    );
    public static readonly WireError DuplicateTagKeys = new(
        "DuplicateTagKeys",
        (message, inner, type, code, id, status) => new DuplicateTagKeysException(message, inner, type, code, id, status)
    );
    public static readonly WireError InvalidConfigurationRequest = new(
        "InvalidConfigurationRequest",
        (message, inner, type, code, id, status) => new InvalidConfigurationRequestException(message, inner, type, code, id, status)
    );
    public static readonly WireError InvalidEndPoint = new(
        "InvalidInstance",
        (message, inner, type, code, id, status) => new InvalidEndPointException(message, inner, type, code, id, status)
    );
    public static readonly WireError InvalidScheme = new(
        "InvalidScheme",
        (message, inner, type, code, id, status) => new InvalidSchemeException(message, inner, type, code, id, status)
    );
    public static readonly WireError InvalidSecurityGroup = new(
        "InvalidSecurityGroup",
        (message, inner, type, code, id, status) => new InvalidSecurityGroupException(message, inner, type, code, id, status)
    );
    public static readonly WireError InvalidSubnet = new(
        "InvalidSubnet",
        (message, inner, type, code, id, status) => new InvalidSubnetException(message, inner, type, code, id, status)
    );
    public static readonly WireError ListenerNotFound = new(
        "ListenerNotFound",
        (message, inner, type, code, id, status) => new ListenerNotFoundException(message, inner, type, code, id, status)
    );
    public static readonly WireError LoadBalancerAttributeNotFound = new(
        "LoadBalancerAttributeNotFound",
        (message, inner, type, code, id, status) => new LoadBalancerAttributeNotFoundException(message, inner, type, code, id, status)
    );
    public static readonly WireError OperationNotPermitted = new(
        "OperationNotPermitted",
        (message, inner, type, code, id, status) => new OperationNotPermittedException(message, inner, type, code, id, status)
    );
    public static readonly WireError SubnetNotFound = new(
        "SubnetNotFound",
        (message, inner, type, code, id, status) => new SubnetNotFoundException(message, inner, type, code, id, status)
    );
    public static readonly WireError TooManyAccessPoints = new(
        "TooManyLoadBalancers",
        (message, inner, type, code, id, status) => new TooManyAccessPointsException(message, inner, type, code, id, status)
    );
    public static readonly WireError TooManyTags = new(
        "TooManyTags",
        (message, inner, type, code, id, status) => new TooManyTagsException(message, inner, type, code, id, status)
    );
    public static readonly WireError UnsupportedProtocol = new(
        "UnsupportedProtocol",
        (message, inner, type, code, id, status) => new UnsupportedProtocolException(message, inner, type, code, id, status)
    );
}
