using System.Net;
using Amazon.Runtime;

namespace Amazon.ElasticLoadBalancing.Model;

/// <summary>The service answered <c>LoadBalancerAttributeNotFound</c>.</summary>
public class LoadBalancerAttributeNotFoundException : AmazonElasticLoadBalancingException
{
    public LoadBalancerAttributeNotFoundException(string message)
        : base(message) { }

    public LoadBalancerAttributeNotFoundException(string message, Exception innerException)
        : base(message, innerException) { }

    public LoadBalancerAttributeNotFoundException(Exception innerException)
        : base(innerException) { }

    public LoadBalancerAttributeNotFoundException(
        string message,
        ErrorType errorType,
        string errorCode,
        string requestId,
        HttpStatusCode statusCode
    )
        : base(message, errorType, errorCode, requestId, statusCode) { }

    public LoadBalancerAttributeNotFoundException(
        string message,
        Exception innerException,
        ErrorType errorType,
        string errorCode,
        string requestId,
        HttpStatusCode statusCode
    )
        : base(message, innerException, errorType, errorCode, requestId, statusCode) { }
}
