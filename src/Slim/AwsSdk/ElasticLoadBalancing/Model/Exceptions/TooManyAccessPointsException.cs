using System.Net;
using Amazon.Runtime;

namespace Amazon.ElasticLoadBalancing.Model;

/// <summary>The service answered <c>TooManyLoadBalancers</c>.</summary>
public class TooManyAccessPointsException : AmazonElasticLoadBalancingException
{
    public TooManyAccessPointsException(string message)
        : base(message) { }

    public TooManyAccessPointsException(string message, Exception innerException)
        : base(message, innerException) { }

    public TooManyAccessPointsException(Exception innerException)
        : base(innerException) { }

    public TooManyAccessPointsException(string message, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, errorType, errorCode, requestId, statusCode) { }

    public TooManyAccessPointsException(
        string message,
        Exception innerException,
        ErrorType errorType,
        string errorCode,
        string requestId,
        HttpStatusCode statusCode
    )
        : base(message, innerException, errorType, errorCode, requestId, statusCode) { }
}
