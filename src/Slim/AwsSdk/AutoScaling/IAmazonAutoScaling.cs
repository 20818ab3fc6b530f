using Amazon.AutoScaling.Model;
using Amazon.Runtime;
using Amazon.Runtime.Endpoints;
using Endpoint = Amazon.Runtime.Endpoints.Endpoint;

namespace Amazon.AutoScaling;

/// <summary>The service's operations, as far as they are called here.</summary>
public partial interface IAmazonAutoScaling : IAmazonService, IDisposable
{
    IAutoScalingPaginatorFactory Paginators { get; }

    static ClientConfig IAmazonService.CreateDefaultClientConfig() => new AmazonAutoScalingConfig();

    static IAmazonService IAmazonService.CreateDefaultServiceClient(AWSCredentials awsCredentials, ClientConfig clientConfig) =>
        clientConfig is AmazonAutoScalingConfig config
            ? awsCredentials is null
                ? new AmazonAutoScalingClient(config)
                : new AmazonAutoScalingClient(awsCredentials, config)
            : throw new AmazonClientException("ClientConfig is not of type AmazonAutoScalingConfig to create AmazonAutoScalingClient");

    Endpoint DetermineServiceOperationEndpoint(AmazonWebServiceRequest request);
}
