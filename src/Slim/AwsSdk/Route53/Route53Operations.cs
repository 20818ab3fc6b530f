using Amazon.Route53.Model;
using Amazon.Runtime;
using Amazon.Runtime.Internal;
using Amazon.Slim;
using static Amazon.Route53.Route53Errors;

namespace Amazon.Route53;

/// <summary>The operations on the wire: what is sent, what comes back, and which errors have an exception of their own.</summary>
internal static class Route53Operations
{
    private static readonly RestXmlProtocol Protocol = new(
        AmazonRoute53Config.ServiceId,
        "2013-04-01",
        "https://route53.amazonaws.com/doc/2013-04-01/",
        Any
    );

    public static readonly InvokeOptions CreateHostedZone = Protocol.Operation<CreateHostedZoneRequest, CreateHostedZoneResponse>(
        "POST",
        "/2013-04-01/hostedzone",
        InvalidDomainName,
        HostedZoneAlreadyExists,
        TooManyHostedZones,
        InvalidVPCId,
        InvalidInput,
        DelegationSetNotAvailable,
        ConflictingDomainExists,
        NoSuchDelegationSet,
        DelegationSetNotReusable
    );

    public static readonly InvokeOptions GetHostedZone = Protocol.Operation<GetHostedZoneRequest, GetHostedZoneResponse>(
        "GET",
        "/2013-04-01/hostedzone/{Id}",
        NoSuchHostedZone,
        InvalidInput
    );

    public static readonly InvokeOptions DeleteHostedZone = Protocol.Operation<DeleteHostedZoneRequest, DeleteHostedZoneResponse>(
        "DELETE",
        "/2013-04-01/hostedzone/{Id}",
        NoSuchHostedZone,
        HostedZoneNotEmpty,
        PriorRequestNotComplete,
        InvalidInput,
        InvalidDomainName
    );

    public static readonly InvokeOptions ListHostedZones = Protocol.Operation<ListHostedZonesRequest, ListHostedZonesResponse>(
        "GET",
        "/2013-04-01/hostedzone?marker={Marker}&maxitems={MaxItems}&delegationsetid={DelegationSetId}&hostedzonetype={HostedZoneType}",
        InvalidInput,
        NoSuchDelegationSet,
        DelegationSetNotReusable
    );

    public static readonly InvokeOptions ListHostedZonesByName = Protocol.Operation<
        ListHostedZonesByNameRequest,
        ListHostedZonesByNameResponse
    >(
        "GET",
        "/2013-04-01/hostedzonesbyname?dnsname={DNSName}&hostedzoneid={HostedZoneId}&maxitems={MaxItems}",
        InvalidInput,
        InvalidDomainName
    );

    public static readonly InvokeOptions ListHostedZonesByVPC = Protocol.Operation<
        ListHostedZonesByVPCRequest,
        ListHostedZonesByVPCResponse
    >(
        "GET",
        "/2013-04-01/hostedzonesbyvpc?vpcid={VPCId}&vpcregion={VPCRegion}&maxitems={MaxItems}&nexttoken={NextToken}",
        InvalidInput,
        InvalidPaginationToken
    );

    public static readonly InvokeOptions AssociateVPCWithHostedZone = Protocol.Operation<
        AssociateVPCWithHostedZoneRequest,
        AssociateVPCWithHostedZoneResponse
    >(
        "POST",
        "/2013-04-01/hostedzone/{HostedZoneId}/associatevpc",
        NoSuchHostedZone,
        NotAuthorized,
        InvalidVPCId,
        InvalidInput,
        PublicZoneVPCAssociation,
        ConflictingDomainExists,
        LimitsExceeded,
        PriorRequestNotComplete
    );

    public static readonly InvokeOptions ListResourceRecordSets = Protocol.Operation<
        ListResourceRecordSetsRequest,
        ListResourceRecordSetsResponse
    >(
        "GET",
        "/2013-04-01/hostedzone/{HostedZoneId}/rrset?name={StartRecordName}&type={StartRecordType}&identifier={StartRecordIdentifier}&maxitems={MaxItems}",
        NoSuchHostedZone,
        InvalidInput
    );

    public static readonly InvokeOptions ChangeResourceRecordSets = Protocol.Operation<
        ChangeResourceRecordSetsRequest,
        ChangeResourceRecordSetsResponse
    >(
        "POST",
        "/2013-04-01/hostedzone/{HostedZoneId}/rrset/",
        NoSuchHostedZone,
        NoSuchHealthCheck,
        InvalidChangeBatch,
        InvalidInput,
        PriorRequestNotComplete
    );

    public static readonly InvokeOptions GetChange = Protocol.Operation<GetChangeRequest, GetChangeResponse>(
        "GET",
        "/2013-04-01/change/{Id}",
        NoSuchChange,
        InvalidInput
    );

    public static readonly InvokeOptions ListTagsForResource = Protocol.Operation<ListTagsForResourceRequest, ListTagsForResourceResponse>(
        "GET",
        "/2013-04-01/tags/{ResourceType}/{ResourceId}",
        InvalidInput,
        NoSuchHealthCheck,
        NoSuchHostedZone,
        PriorRequestNotComplete,
        Throttling
    );

    public static readonly InvokeOptions ChangeTagsForResource = Protocol.Operation<
        ChangeTagsForResourceRequest,
        ChangeTagsForResourceResponse
    >(
        "POST",
        "/2013-04-01/tags/{ResourceType}/{ResourceId}",
        InvalidInput,
        NoSuchHealthCheck,
        NoSuchHostedZone,
        PriorRequestNotComplete,
        Throttling
    );
}
