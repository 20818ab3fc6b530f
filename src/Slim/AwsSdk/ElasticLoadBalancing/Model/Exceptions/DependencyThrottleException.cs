using System.Net;
using Amazon.Runtime;

namespace Amazon.ElasticLoadBalancing.Model;

/// <summary>The service answered <c>DependencyThrottle</c>.</summary>
public class DependencyThrottleException : AmazonElasticLoadBalancingException
{
    public DependencyThrottleException(string message)
        : base(message) { }

    public DependencyThrottleException(string message, Exception innerException)
        : base(message, innerException) { }

    public DependencyThrottleException(Exception innerException)
        : base(innerException) { }

    public DependencyThrottleException(string message, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, errorType, errorCode, requestId, statusCode) { }

    public DependencyThrottleException(
        string message,
        Exception innerException,
        ErrorType errorType,
        string errorCode,
        string requestId,
        HttpStatusCode statusCode
    )
        : base(message, innerException, errorType, errorCode, requestId, statusCode) { }
}
