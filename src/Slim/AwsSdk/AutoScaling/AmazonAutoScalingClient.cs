using Amazon.AutoScaling.Model;
using Amazon.Runtime;
using Amazon.Runtime.Endpoints;
using Amazon.Runtime.Internal;
using Amazon.Slim;
using Endpoint = Amazon.Runtime.Endpoints.Endpoint;

namespace Amazon.AutoScaling;

/// <inheritdoc cref="IAmazonAutoScaling"/>
public partial class AmazonAutoScalingClient : AmazonServiceClient, IAmazonAutoScaling
{
    // The base constructor asks for it before any field of an instance is set.
    private static readonly WireMetadata Metadata = new(AmazonAutoScalingConfig.ServiceId);

    private IAutoScalingPaginatorFactory paginators;

    public AmazonAutoScalingClient()
        : base(new AmazonAutoScalingConfig()) { }

    public AmazonAutoScalingClient(RegionEndpoint region)
        : base(new AmazonAutoScalingConfig { RegionEndpoint = region }) { }

    public AmazonAutoScalingClient(AmazonAutoScalingConfig config)
        : base(config) { }

    public AmazonAutoScalingClient(AWSCredentials credentials)
        : this(credentials, new AmazonAutoScalingConfig()) { }

    public AmazonAutoScalingClient(AWSCredentials credentials, RegionEndpoint region)
        : this(credentials, new AmazonAutoScalingConfig { RegionEndpoint = region }) { }

    public AmazonAutoScalingClient(AWSCredentials credentials, AmazonAutoScalingConfig clientConfig)
        : base(credentials, clientConfig) { }

    public AmazonAutoScalingClient(string awsAccessKeyId, string awsSecretAccessKey)
        : this(awsAccessKeyId, awsSecretAccessKey, new AmazonAutoScalingConfig()) { }

    public AmazonAutoScalingClient(string awsAccessKeyId, string awsSecretAccessKey, RegionEndpoint region)
        : this(awsAccessKeyId, awsSecretAccessKey, new AmazonAutoScalingConfig { RegionEndpoint = region }) { }

    public AmazonAutoScalingClient(string awsAccessKeyId, string awsSecretAccessKey, AmazonAutoScalingConfig clientConfig)
        : base(awsAccessKeyId, awsSecretAccessKey, clientConfig) { }

    public AmazonAutoScalingClient(string awsAccessKeyId, string awsSecretAccessKey, string awsSessionToken)
        : this(awsAccessKeyId, awsSecretAccessKey, awsSessionToken, new AmazonAutoScalingConfig()) { }

    public AmazonAutoScalingClient(string awsAccessKeyId, string awsSecretAccessKey, string awsSessionToken, RegionEndpoint region)
        : this(awsAccessKeyId, awsSecretAccessKey, awsSessionToken, new AmazonAutoScalingConfig { RegionEndpoint = region }) { }

    public AmazonAutoScalingClient(
        string awsAccessKeyId,
        string awsSecretAccessKey,
        string awsSessionToken,
        AmazonAutoScalingConfig clientConfig
    )
        : base(awsAccessKeyId, awsSecretAccessKey, awsSessionToken, clientConfig) { }

    public IAutoScalingPaginatorFactory Paginators => paginators ??= new AutoScalingPaginatorFactory(this);

    protected override IServiceMetadata ServiceMetadata => Metadata;

    public Endpoint DetermineServiceOperationEndpoint(AmazonWebServiceRequest request) =>
        Config.DetermineServiceOperationEndpoint(new ServiceOperationEndpointParameters(request));

    protected override void CustomizeRuntimePipeline(RuntimePipeline pipeline) => WirePipeline.Customize(pipeline);
}
