using Amazon.Route53.Model;
using Amazon.Slim;

namespace Amazon.Route53;

/// <summary>The error codes that have an exception of their own.</summary>
internal static class Route53Errors
{
    public static readonly ErrorFactory Any = (message, inner, type, code, id, status) =>
        new AmazonRoute53Exception(message, inner, type, code, id, status);

    public static readonly WireError ConflictingDomainExists = new(
        "ConflictingDomainExists",
        (message, inner, type, code, id, status) => new ConflictingDomainExistsException(message, inner, type, code, id, status)
    );
    public static readonly WireError DelegationSetNotAvailable = new(
        "DelegationSetNotAvailable",
        (message, inner, type, code, id, status) => new DelegationSetNotAvailableException(message, inner, type, code, id, status)
    );
    public static readonly WireError DelegationSetNotReusable = new(
        "DelegationSetNotReusable",
        (message, inner, type, code, id, status) => new DelegationSetNotReusableException(message, inner, type, code, id, status)
    );
    public static readonly WireError HostedZoneAlreadyExists = new(
        "HostedZoneAlreadyExists",
        (message, inner, type, code, id, status) => new HostedZoneAlreadyExistsException(message, inner, type, code, id, status)
    );
    public static readonly WireError HostedZoneNotEmpty = new(
        "HostedZoneNotEmpty",
        (message, inner, type, code, id, status) => new HostedZoneNotEmptyException(message, inner, type, code, id, status)
    );
    public static readonly WireError InvalidChangeBatch = new(
        "InvalidChangeBatch",
        (message, inner, type, code, id, status) => new InvalidChangeBatchException(message, inner, type, code, id, status)
    );
    public static readonly WireError InvalidDomainName = new(
        "InvalidDomainName",
        (message, inner, type, code, id, status) => new InvalidDomainNameException(message, inner, type, code, id, status)
    );
    public static readonly WireError InvalidInput = new(
        "InvalidInput",
        (message, inner, type, code, id, status) => new InvalidInputException(message, inner, type, code, id, status)
    );
    public static readonly WireError InvalidPaginationToken = new(
        "InvalidPaginationToken",
        (message, inner, type, code, id, status) => new InvalidPaginationTokenException(message, inner, type, code, id, status)
    );
    public static readonly WireError InvalidVPCId = new(
        "InvalidVPCId",
        (message, inner, type, code, id, status) => new InvalidVPCIdException(message, inner, type, code, id, status)
    );
    public static readonly WireError LimitsExceeded = new(
        "LimitsExceeded",
        (message, inner, type, code, id, status) => new LimitsExceededException(message, inner, type, code, id, status)
    );
    public static readonly WireError NoSuchChange = new(
        "NoSuchChange",
        (message, inner, type, code, id, status) => new NoSuchChangeException(message, inner, type, code, id, status)
    );
    public static readonly WireError NoSuchDelegationSet = new(
        "NoSuchDelegationSet",
        (message, inner, type, code, id, status) => new NoSuchDelegationSetException(message, inner, type, code, id, status)
    );
    public static readonly WireError NoSuchHealthCheck = new(
        "NoSuchHealthCheck",
        (message, inner, type, code, id, status) => new NoSuchHealthCheckException(message, inner, type, code, id, status)
    );
    public static readonly WireError NoSuchHostedZone = new(
        "NoSuchHostedZone",
        (message, inner, type, code, id, status) => new NoSuchHostedZoneException(message, inner, type, code, id, status)
    );
    public static readonly WireError NotAuthorized = new(
        "NotAuthorizedException",
        (message, inner, type, code, id, status) => new NotAuthorizedException(message, inner, type, code, id, status)
    );
    public static readonly WireError PriorRequestNotComplete = new(
        "PriorRequestNotComplete",
        (message, inner, type, code, id, status) => new PriorRequestNotCompleteException(message, inner, type, code, id, status)
    );
    public static readonly WireError PublicZoneVPCAssociation = new(
        "PublicZoneVPCAssociation",
        (message, inner, type, code, id, status) => new PublicZoneVPCAssociationException(message, inner, type, code, id, status)
    );
    public static readonly WireError Throttling = new(
        "ThrottlingException",
        (message, inner, type, code, id, status) => new ThrottlingException(message, inner, type, code, id, status)
    );
    public static readonly WireError TooManyHostedZones = new(
        "TooManyHostedZones",
        (message, inner, type, code, id, status) => new TooManyHostedZonesException(message, inner, type, code, id, status)
    );
}
