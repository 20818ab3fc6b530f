using Amazon.ElasticLoadBalancingV2.Model;
using Amazon.Slim;

namespace Amazon.ElasticLoadBalancingV2;

/// <summary>The error codes that have an exception of their own.</summary>
internal static class ElasticLoadBalancingV2Errors
{
    public static readonly ErrorFactory Any = (message, inner, type, code, id, status) =>
        new AmazonElasticLoadBalancingV2Exception(message, inner, type, code, id, status);

    public static readonly WireError ALPNPolicyNotSupported = new(
        "ALPNPolicyNotFound",
        (message, inner, type, code, id, status) => new ALPNPolicyNotSupportedException(message, inner, type, code, id, status)
    );
    public static readonly WireError AllocationIdNotFound = new(
        "AllocationIdNotFound",
        (message, inner, type, code, id, status) => new AllocationIdNotFoundException(message, inner, type, code, id, status)
    );
    public static readonly WireError AvailabilityZoneNotSupported = new(
        "AvailabilityZoneNotSupported",
        (message, inner, type, code, id, status) => new AvailabilityZoneNotSupportedException(message, inner, type, code, id, status)
    );
    public static readonly WireError CertificateNotFound = new(
        "CertificateNotFound",
        (message, inner, type, code, id, status) => new CertificateNotFoundException(message, inner, type, code, id, status)
    );
    public static readonly WireError DuplicateListener = new(
        "DuplicateListener",
        (message, inner, type, code, id, status) => new DuplicateListenerException(message, inner, type, code, id, status)
    );
    public static readonly WireError DuplicateLoadBalancerName = new(
        "DuplicateLoadBalancerName",
        (message, inner, type, code, id, status) => new DuplicateLoadBalancerNameException(message, inner, type, code, id, status)
    );
    public static readonly WireError DuplicateTagKeys = new(
        "DuplicateTagKeys",
        (message, inner, type, code, id, status) => new DuplicateTagKeysException(message, inner, type, code, id, status)
    );
    public static readonly WireError DuplicateTargetGroupName = new(
        "DuplicateTargetGroupName",
        (message, inner, type, code, id, status) => new DuplicateTargetGroupNameException(message, inner, type, code, id, status)
    );
    public static readonly WireError HealthUnavailable = new(
        "HealthUnavailable",
        (message, inner, type, code, id, status) => new HealthUnavailableException(message, inner, type, code, id, status)
    );
    public static readonly WireError IncompatibleProtocols = new(
        "IncompatibleProtocols",
        (message, inner, type, code, id, status) => new IncompatibleProtocolsException(message, inner, type, code, id, status)
    );
    public static readonly WireError InvalidConfigurationRequest = new(
        "InvalidConfigurationRequest",
        (message, inner, type, code, id, status) => new InvalidConfigurationRequestException(message, inner, type, code, id, status)
    );
    public static readonly WireError InvalidLoadBalancerAction = new(
        "InvalidLoadBalancerAction",
        (message, inner, type, code, id, status) => new InvalidLoadBalancerActionException(message, inner, type, code, id, status)
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
    public static readonly WireError InvalidTarget = new(
        "InvalidTarget",
        (message, inner, type, code, id, status) => new InvalidTargetException(message, inner, type, code, id, status)
    );
    public static readonly WireError ListenerNotFound = new(
        "ListenerNotFound",
        (message, inner, type, code, id, status) => new ListenerNotFoundException(message, inner, type, code, id, status)
    );
    public static readonly WireError LoadBalancerNotFound = new(
        "LoadBalancerNotFound",
        (message, inner, type, code, id, status) => new LoadBalancerNotFoundException(message, inner, type, code, id, status)
    );
    public static readonly WireError OperationNotPermitted = new(
        "OperationNotPermitted",
        (message, inner, type, code, id, status) => new OperationNotPermittedException(message, inner, type, code, id, status)
    );
    public static readonly WireError ResourceInUse = new(
        "ResourceInUse",
        (message, inner, type, code, id, status) => new ResourceInUseException(message, inner, type, code, id, status)
    );
    public static readonly WireError RuleNotFound = new(
        "RuleNotFound",
        (message, inner, type, code, id, status) => new RuleNotFoundException(message, inner, type, code, id, status)
    );
    public static readonly WireError SSLPolicyNotFound = new(
        "SSLPolicyNotFound",
        (message, inner, type, code, id, status) => new SSLPolicyNotFoundException(message, inner, type, code, id, status)
    );
    public static readonly WireError SubnetNotFound = new(
        "SubnetNotFound",
        (message, inner, type, code, id, status) => new SubnetNotFoundException(message, inner, type, code, id, status)
    );
    public static readonly WireError TargetGroupAssociationLimit = new(
        "TargetGroupAssociationLimit",
        (message, inner, type, code, id, status) => new TargetGroupAssociationLimitException(message, inner, type, code, id, status)
    );
    public static readonly WireError TargetGroupNotFound = new(
        "TargetGroupNotFound",
        (message, inner, type, code, id, status) => new TargetGroupNotFoundException(message, inner, type, code, id, status)
    );
    public static readonly WireError TooManyActions = new(
        "TooManyActions",
        (message, inner, type, code, id, status) => new TooManyActionsException(message, inner, type, code, id, status)
    );
    public static readonly WireError TooManyCertificates = new(
        "TooManyCertificates",
        (message, inner, type, code, id, status) => new TooManyCertificatesException(message, inner, type, code, id, status)
    );
    public static readonly WireError TooManyListeners = new(
        "TooManyListeners",
        (message, inner, type, code, id, status) => new TooManyListenersException(message, inner, type, code, id, status)
    );
    public static readonly WireError TooManyLoadBalancers = new(
        "TooManyLoadBalancers",
        (message, inner, type, code, id, status) => new TooManyLoadBalancersException(message, inner, type, code, id, status)
    );
    public static readonly WireError TooManyRegistrationsForTargetId = new(
        "TooManyRegistrationsForTargetId",
        (message, inner, type, code, id, status) => new TooManyRegistrationsForTargetIdException(message, inner, type, code, id, status)
    );
    public static readonly WireError TooManyTags = new(
        "TooManyTags",
        (message, inner, type, code, id, status) => new TooManyTagsException(message, inner, type, code, id, status)
    );
    public static readonly WireError TooManyTargetGroups = new(
        "TooManyTargetGroups",
        (message, inner, type, code, id, status) => new TooManyTargetGroupsException(message, inner, type, code, id, status)
    );
    public static readonly WireError TooManyTargets = new(
        "TooManyTargets",
        (message, inner, type, code, id, status) => new TooManyTargetsException(message, inner, type, code, id, status)
    );
    public static readonly WireError TooManyUniqueTargetGroupsPerLoadBalancer = new(
        "TooManyUniqueTargetGroupsPerLoadBalancer",
        (message, inner, type, code, id, status) =>
            new TooManyUniqueTargetGroupsPerLoadBalancerException(message, inner, type, code, id, status)
    );
    public static readonly WireError TrustStoreNotFound = new(
        "TrustStoreNotFound",
        (message, inner, type, code, id, status) => new TrustStoreNotFoundException(message, inner, type, code, id, status)
    );
    public static readonly WireError TrustStoreNotReady = new(
        "TrustStoreNotReady",
        (message, inner, type, code, id, status) => new TrustStoreNotReadyException(message, inner, type, code, id, status)
    );
    public static readonly WireError UnsupportedProtocol = new(
        "UnsupportedProtocol",
        (message, inner, type, code, id, status) => new UnsupportedProtocolException(message, inner, type, code, id, status)
    );
}
