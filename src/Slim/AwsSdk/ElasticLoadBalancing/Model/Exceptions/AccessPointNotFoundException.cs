using System.Net;
using Amazon.Runtime;

namespace Amazon.ElasticLoadBalancing.Model;

/// <summary>The service answered <c>LoadBalancerNotFound</c>.</summary>
public class AccessPointNotFoundException : AmazonElasticLoadBalancingException
{
    public AccessPointNotFoundException(string message)
        : base(message) { }

    public AccessPointNotFoundException(string message, Exception innerException)
        : base(message, innerException) { }

    public AccessPointNotFoundException(Exception innerException)
        : base(innerException) { }

    public AccessPointNotFoundException(string message, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, errorType, errorCode, requestId, statusCode) { }

    public AccessPointNotFoundException(
        string message,
        Exception innerException,
        ErrorType errorType,
        string errorCode,
        string requestId,
        HttpStatusCode statusCode
    )
        : base(message, innerException, errorType, errorCode, requestId, statusCode) { }
}
