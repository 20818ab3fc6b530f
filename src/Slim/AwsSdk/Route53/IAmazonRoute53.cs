using Amazon.Route53.Model;
using Amazon.Runtime;
using Amazon.Runtime.Endpoints;
using Endpoint = Amazon.Runtime.Endpoints.Endpoint;

namespace Amazon.Route53;

/// <summary>The service's operations, as far as they are called here.</summary>
public interface IAmazonRoute53 : IAmazonService, IDisposable
{
    IRoute53PaginatorFactory Paginators { get; }

    static ClientConfig IAmazonService.CreateDefaultClientConfig() => new AmazonRoute53Config();

    static IAmazonService IAmazonService.CreateDefaultServiceClient(AWSCredentials awsCredentials, ClientConfig clientConfig) =>
        clientConfig is AmazonRoute53Config config
            ? awsCredentials is null
                ? new AmazonRoute53Client(config)
                : new AmazonRoute53Client(awsCredentials, config)
            : throw new AmazonClientException("ClientConfig is not of type AmazonRoute53Config to create AmazonRoute53Client");

    Endpoint DetermineServiceOperationEndpoint(AmazonWebServiceRequest request);

    Task<CreateHostedZoneResponse> CreateHostedZoneAsync(CreateHostedZoneRequest request, CancellationToken cancellationToken = default);

    Task<GetHostedZoneResponse> GetHostedZoneAsync(GetHostedZoneRequest request, CancellationToken cancellationToken = default);

    Task<DeleteHostedZoneResponse> DeleteHostedZoneAsync(DeleteHostedZoneRequest request, CancellationToken cancellationToken = default);

    Task<ListHostedZonesResponse> ListHostedZonesAsync(CancellationToken cancellationToken = default);

    Task<ListHostedZonesResponse> ListHostedZonesAsync(ListHostedZonesRequest request, CancellationToken cancellationToken = default);

    Task<ListHostedZonesByNameResponse> ListHostedZonesByNameAsync(
        ListHostedZonesByNameRequest request,
        CancellationToken cancellationToken = default
    );

    Task<ListHostedZonesByVPCResponse> ListHostedZonesByVPCAsync(
        ListHostedZonesByVPCRequest request,
        CancellationToken cancellationToken = default
    );

    Task<AssociateVPCWithHostedZoneResponse> AssociateVPCWithHostedZoneAsync(
        AssociateVPCWithHostedZoneRequest request,
        CancellationToken cancellationToken = default
    );

    Task<ListResourceRecordSetsResponse> ListResourceRecordSetsAsync(
        ListResourceRecordSetsRequest request,
        CancellationToken cancellationToken = default
    );

    Task<ChangeResourceRecordSetsResponse> ChangeResourceRecordSetsAsync(
        ChangeResourceRecordSetsRequest request,
        CancellationToken cancellationToken = default
    );

    Task<GetChangeResponse> GetChangeAsync(GetChangeRequest request, CancellationToken cancellationToken = default);

    Task<ListTagsForResourceResponse> ListTagsForResourceAsync(
        ListTagsForResourceRequest request,
        CancellationToken cancellationToken = default
    );

    Task<ChangeTagsForResourceResponse> ChangeTagsForResourceAsync(
        ChangeTagsForResourceRequest request,
        CancellationToken cancellationToken = default
    );
}
