using System.Net;
using Amazon.Runtime;

namespace Amazon.ElasticLoadBalancingV2.Model;

/// <summary>The service answered <c>InvalidConfigurationRequest</c>.</summary>
public class InvalidConfigurationRequestException : AmazonElasticLoadBalancingV2Exception
{
    public InvalidConfigurationRequestException(string message)
        : base(message) { }

    public InvalidConfigurationRequestException(string message, Exception innerException)
        : base(message, innerException) { }

    public InvalidConfigurationRequestException(Exception innerException)
        : base(innerException) { }

    public InvalidConfigurationRequestException(
        string message,
        ErrorType errorType,
        string errorCode,
        string requestId,
        HttpStatusCode statusCode
    )
        : base(message, errorType, errorCode, requestId, statusCode) { }

    public InvalidConfigurationRequestException(
        string message,
        Exception innerException,
        ErrorType errorType,
        string errorCode,
        string requestId,
        HttpStatusCode statusCode
    )
        : base(message, innerException, errorType, errorCode, requestId, statusCode) { }
}
