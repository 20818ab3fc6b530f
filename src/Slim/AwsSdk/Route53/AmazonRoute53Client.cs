using Amazon.Route53.Model;
using Amazon.Runtime;
using Amazon.Runtime.Endpoints;
using Amazon.Runtime.Internal;
using Amazon.Slim;
using Endpoint = Amazon.Runtime.Endpoints.Endpoint;

namespace Amazon.Route53;

/// <inheritdoc cref="IAmazonRoute53"/>
public class AmazonRoute53Client : AmazonServiceClient, IAmazonRoute53
{
    // The base constructor asks for it before any field of an instance is set.
    private static readonly WireMetadata Metadata = new(AmazonRoute53Config.ServiceId);

    private IRoute53PaginatorFactory paginators;

    public AmazonRoute53Client()
        : base(new AmazonRoute53Config()) { }

    public AmazonRoute53Client(RegionEndpoint region)
        : base(new AmazonRoute53Config { RegionEndpoint = region }) { }

    public AmazonRoute53Client(AmazonRoute53Config config)
        : base(config) { }

    public AmazonRoute53Client(AWSCredentials credentials)
        : this(credentials, new AmazonRoute53Config()) { }

    public AmazonRoute53Client(AWSCredentials credentials, RegionEndpoint region)
        : this(credentials, new AmazonRoute53Config { RegionEndpoint = region }) { }

    public AmazonRoute53Client(AWSCredentials credentials, AmazonRoute53Config clientConfig)
        : base(credentials, clientConfig) { }

    public AmazonRoute53Client(string awsAccessKeyId, string awsSecretAccessKey)
        : this(awsAccessKeyId, awsSecretAccessKey, new AmazonRoute53Config()) { }

    public AmazonRoute53Client(string awsAccessKeyId, string awsSecretAccessKey, RegionEndpoint region)
        : this(awsAccessKeyId, awsSecretAccessKey, new AmazonRoute53Config { RegionEndpoint = region }) { }

    public AmazonRoute53Client(string awsAccessKeyId, string awsSecretAccessKey, AmazonRoute53Config clientConfig)
        : base(awsAccessKeyId, awsSecretAccessKey, clientConfig) { }

    public AmazonRoute53Client(string awsAccessKeyId, string awsSecretAccessKey, string awsSessionToken)
        : this(awsAccessKeyId, awsSecretAccessKey, awsSessionToken, new AmazonRoute53Config()) { }

    public AmazonRoute53Client(string awsAccessKeyId, string awsSecretAccessKey, string awsSessionToken, RegionEndpoint region)
        : this(awsAccessKeyId, awsSecretAccessKey, awsSessionToken, new AmazonRoute53Config { RegionEndpoint = region }) { }

    public AmazonRoute53Client(string awsAccessKeyId, string awsSecretAccessKey, string awsSessionToken, AmazonRoute53Config clientConfig)
        : base(awsAccessKeyId, awsSecretAccessKey, awsSessionToken, clientConfig) { }

    public IRoute53PaginatorFactory Paginators => paginators ??= new Route53PaginatorFactory(this);

    protected override IServiceMetadata ServiceMetadata => Metadata;

    public Endpoint DetermineServiceOperationEndpoint(AmazonWebServiceRequest request) =>
        Config.DetermineServiceOperationEndpoint(new ServiceOperationEndpointParameters(request));

    protected override void CustomizeRuntimePipeline(RuntimePipeline pipeline) => WirePipeline.Customize(pipeline);

    public virtual Task<CreateHostedZoneResponse> CreateHostedZoneAsync(
        CreateHostedZoneRequest request,
        CancellationToken cancellationToken = default
    ) => InvokeAsync<CreateHostedZoneResponse>(request, Route53Operations.CreateHostedZone, cancellationToken);

    public virtual Task<GetHostedZoneResponse> GetHostedZoneAsync(
        GetHostedZoneRequest request,
        CancellationToken cancellationToken = default
    ) => InvokeAsync<GetHostedZoneResponse>(request, Route53Operations.GetHostedZone, cancellationToken);

    public virtual Task<DeleteHostedZoneResponse> DeleteHostedZoneAsync(
        DeleteHostedZoneRequest request,
        CancellationToken cancellationToken = default
    ) => InvokeAsync<DeleteHostedZoneResponse>(request, Route53Operations.DeleteHostedZone, cancellationToken);

    public virtual Task<ListHostedZonesResponse> ListHostedZonesAsync(CancellationToken cancellationToken = default) =>
        ListHostedZonesAsync(new ListHostedZonesRequest(), cancellationToken);

    public virtual Task<ListHostedZonesResponse> ListHostedZonesAsync(
        ListHostedZonesRequest request,
        CancellationToken cancellationToken = default
    ) => InvokeAsync<ListHostedZonesResponse>(request, Route53Operations.ListHostedZones, cancellationToken);

    public virtual Task<ListHostedZonesByNameResponse> ListHostedZonesByNameAsync(
        ListHostedZonesByNameRequest request,
        CancellationToken cancellationToken = default
    ) => InvokeAsync<ListHostedZonesByNameResponse>(request, Route53Operations.ListHostedZonesByName, cancellationToken);

    public virtual Task<ListHostedZonesByVPCResponse> ListHostedZonesByVPCAsync(
        ListHostedZonesByVPCRequest request,
        CancellationToken cancellationToken = default
    ) => InvokeAsync<ListHostedZonesByVPCResponse>(request, Route53Operations.ListHostedZonesByVPC, cancellationToken);

    public virtual Task<AssociateVPCWithHostedZoneResponse> AssociateVPCWithHostedZoneAsync(
        AssociateVPCWithHostedZoneRequest request,
        CancellationToken cancellationToken = default
    ) => InvokeAsync<AssociateVPCWithHostedZoneResponse>(request, Route53Operations.AssociateVPCWithHostedZone, cancellationToken);

    public virtual Task<ListResourceRecordSetsResponse> ListResourceRecordSetsAsync(
        ListResourceRecordSetsRequest request,
        CancellationToken cancellationToken = default
    ) => InvokeAsync<ListResourceRecordSetsResponse>(request, Route53Operations.ListResourceRecordSets, cancellationToken);

    public virtual Task<ChangeResourceRecordSetsResponse> ChangeResourceRecordSetsAsync(
        ChangeResourceRecordSetsRequest request,
        CancellationToken cancellationToken = default
    ) => InvokeAsync<ChangeResourceRecordSetsResponse>(request, Route53Operations.ChangeResourceRecordSets, cancellationToken);

    public virtual Task<GetChangeResponse> GetChangeAsync(GetChangeRequest request, CancellationToken cancellationToken = default) =>
        InvokeAsync<GetChangeResponse>(request, Route53Operations.GetChange, cancellationToken);

    public virtual Task<ListTagsForResourceResponse> ListTagsForResourceAsync(
        ListTagsForResourceRequest request,
        CancellationToken cancellationToken = default
    ) => InvokeAsync<ListTagsForResourceResponse>(request, Route53Operations.ListTagsForResource, cancellationToken);

    public virtual Task<ChangeTagsForResourceResponse> ChangeTagsForResourceAsync(
        ChangeTagsForResourceRequest request,
        CancellationToken cancellationToken = default
    ) => InvokeAsync<ChangeTagsForResourceResponse>(request, Route53Operations.ChangeTagsForResource, cancellationToken);
}
