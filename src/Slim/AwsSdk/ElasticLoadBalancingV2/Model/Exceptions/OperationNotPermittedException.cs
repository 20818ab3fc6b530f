using System.Net;
using Amazon.Runtime;

namespace Amazon.ElasticLoadBalancingV2.Model;

/// <summary>The service answered <c>OperationNotPermitted</c>.</summary>
public class OperationNotPermittedException : AmazonElasticLoadBalancingV2Exception
{
    public OperationNotPermittedException(string message)
        : base(message) { }

    public OperationNotPermittedException(string message, Exception innerException)
        : base(message, innerException) { }

    public OperationNotPermittedException(Exception innerException)
        : base(innerException) { }

    public OperationNotPermittedException(
        string message,
        ErrorType errorType,
        string errorCode,
        string requestId,
        HttpStatusCode statusCode
    )
        : base(message, errorType, errorCode, requestId, statusCode) { }

    public OperationNotPermittedException(
        string message,
        Exception innerException,
        ErrorType errorType,
        string errorCode,
        string requestId,
        HttpStatusCode statusCode
    )
        : base(message, innerException, errorType, errorCode, requestId, statusCode) { }
}
