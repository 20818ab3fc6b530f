using System.Net;
using Amazon.Runtime;

namespace Amazon.ElasticLoadBalancingV2.Model;

/// <summary>The service answered <c>ALPNPolicyNotFound</c>.</summary>
public class ALPNPolicyNotSupportedException : AmazonElasticLoadBalancingV2Exception
{
    public ALPNPolicyNotSupportedException(string message)
        : base(message) { }

    public ALPNPolicyNotSupportedException(string message, Exception innerException)
        : base(message, innerException) { }

    public ALPNPolicyNotSupportedException(Exception innerException)
        : base(innerException) { }

    public ALPNPolicyNotSupportedException(
        string message,
        ErrorType errorType,
        string errorCode,
        string requestId,
        HttpStatusCode statusCode
    )
        : base(message, errorType, errorCode, requestId, statusCode) { }

    public ALPNPolicyNotSupportedException(
        string message,
        Exception innerException,
        ErrorType errorType,
        string errorCode,
        string requestId,
        HttpStatusCode statusCode
    )
        : base(message, innerException, errorType, errorCode, requestId, statusCode) { }
}
