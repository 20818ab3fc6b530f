using System.Net;
using Amazon.Runtime;

namespace Amazon.ElasticLoadBalancing.Model;

/// <summary>The service answered <c>InvalidInstance</c>.</summary>
public class InvalidEndPointException : AmazonElasticLoadBalancingException
{
    public InvalidEndPointException(string message)
        : base(message) { }

    public InvalidEndPointException(string message, Exception innerException)
        : base(message, innerException) { }

    public InvalidEndPointException(Exception innerException)
        : base(innerException) { }

    public InvalidEndPointException(string message, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, errorType, errorCode, requestId, statusCode) { }

    public InvalidEndPointException(
        string message,
        Exception innerException,
        ErrorType errorType,
        string errorCode,
        string requestId,
        HttpStatusCode statusCode
    )
        : base(message, innerException, errorType, errorCode, requestId, statusCode) { }
}
