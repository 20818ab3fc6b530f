using System.Net;
using Amazon.Runtime;

namespace Amazon.ElasticLoadBalancingV2.Model;

/// <summary>The service answered <c>InvalidTarget</c>.</summary>
public class InvalidTargetException : AmazonElasticLoadBalancingV2Exception
{
    public InvalidTargetException(string message)
        : base(message) { }

    public InvalidTargetException(string message, Exception innerException)
        : base(message, innerException) { }

    public InvalidTargetException(Exception innerException)
        : base(innerException) { }

    public InvalidTargetException(string message, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, errorType, errorCode, requestId, statusCode) { }

    public InvalidTargetException(
        string message,
        Exception innerException,
        ErrorType errorType,
        string errorCode,
        string requestId,
        HttpStatusCode statusCode
    )
        : base(message, innerException, errorType, errorCode, requestId, statusCode) { }
}
