using System.Net;
using Amazon.Runtime;

namespace Amazon.ElasticLoadBalancing;

/// <summary>An error that the service answered with; its code is <see cref="AmazonServiceException.ErrorCode"/>.</summary>
public class AmazonElasticLoadBalancingException : AmazonServiceException
{
    public AmazonElasticLoadBalancingException() { }

    public AmazonElasticLoadBalancingException(string message)
        : base(message) { }

    public AmazonElasticLoadBalancingException(string message, Exception innerException)
        : base(message, innerException) { }

    public AmazonElasticLoadBalancingException(Exception innerException)
        : base(innerException) { }

    public AmazonElasticLoadBalancingException(
        string message,
        ErrorType errorType,
        string errorCode,
        string requestId,
        HttpStatusCode statusCode
    )
        : base(message, errorType, errorCode, requestId, statusCode) { }

    public AmazonElasticLoadBalancingException(
        string message,
        Exception innerException,
        ErrorType errorType,
        string errorCode,
        string requestId,
        HttpStatusCode statusCode
    )
        : base(message, innerException, errorType, errorCode, requestId, statusCode) { }
}
