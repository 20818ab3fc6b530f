using System.Net;
using Amazon.Runtime;

namespace Amazon.ElasticLoadBalancingV2.Model;

/// <summary>The service answered <c>InvalidLoadBalancerAction</c>.</summary>
public class InvalidLoadBalancerActionException : AmazonElasticLoadBalancingV2Exception
{
    public InvalidLoadBalancerActionException(string message)
        : base(message) { }

    public InvalidLoadBalancerActionException(string message, Exception innerException)
        : base(message, innerException) { }

    public InvalidLoadBalancerActionException(Exception innerException)
        : base(innerException) { }

    public InvalidLoadBalancerActionException(
        string message,
        ErrorType errorType,
        string errorCode,
        string requestId,
        HttpStatusCode statusCode
    )
        : base(message, errorType, errorCode, requestId, statusCode) { }

    public InvalidLoadBalancerActionException(
        string message,
        Exception innerException,
        ErrorType errorType,
        string errorCode,
        string requestId,
        HttpStatusCode statusCode
    )
        : base(message, innerException, errorType, errorCode, requestId, statusCode) { }
}
