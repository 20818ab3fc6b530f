using System.Net;
using Amazon.Runtime;

namespace Amazon.ElasticLoadBalancing.Model;

/// <summary>The service answered <c>UnsupportedProtocol</c>.</summary>
public class UnsupportedProtocolException : AmazonElasticLoadBalancingException
{
    public UnsupportedProtocolException(string message)
        : base(message) { }

    public UnsupportedProtocolException(string message, Exception innerException)
        : base(message, innerException) { }

    public UnsupportedProtocolException(Exception innerException)
        : base(innerException) { }

    public UnsupportedProtocolException(string message, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, errorType, errorCode, requestId, statusCode) { }

    public UnsupportedProtocolException(
        string message,
        Exception innerException,
        ErrorType errorType,
        string errorCode,
        string requestId,
        HttpStatusCode statusCode
    )
        : base(message, innerException, errorType, errorCode, requestId, statusCode) { }
}
