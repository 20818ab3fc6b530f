using System.Net;
using Amazon.Runtime;

namespace Amazon.ElasticLoadBalancing.Model;

/// <summary>The service answered <c>InvalidScheme</c>.</summary>
public class InvalidSchemeException : AmazonElasticLoadBalancingException
{
    public InvalidSchemeException(string message)
        : base(message) { }

    public InvalidSchemeException(string message, Exception innerException)
        : base(message, innerException) { }

    public InvalidSchemeException(Exception innerException)
        : base(innerException) { }

    public InvalidSchemeException(string message, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, errorType, errorCode, requestId, statusCode) { }

    public InvalidSchemeException(
        string message,
        Exception innerException,
        ErrorType errorType,
        string errorCode,
        string requestId,
        HttpStatusCode statusCode
    )
        : base(message, innerException, errorType, errorCode, requestId, statusCode) { }
}
