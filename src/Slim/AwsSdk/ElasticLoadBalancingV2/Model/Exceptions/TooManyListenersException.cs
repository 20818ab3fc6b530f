using System.Net;
using Amazon.Runtime;

namespace Amazon.ElasticLoadBalancingV2.Model;

/// <summary>The service answered <c>TooManyListeners</c>.</summary>
public class TooManyListenersException : AmazonElasticLoadBalancingV2Exception
{
    public TooManyListenersException(string message)
        : base(message) { }

    public TooManyListenersException(string message, Exception innerException)
        : base(message, innerException) { }

    public TooManyListenersException(Exception innerException)
        : base(innerException) { }

    public TooManyListenersException(string message, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, errorType, errorCode, requestId, statusCode) { }

    public TooManyListenersException(
        string message,
        Exception innerException,
        ErrorType errorType,
        string errorCode,
        string requestId,
        HttpStatusCode statusCode
    )
        : base(message, innerException, errorType, errorCode, requestId, statusCode) { }
}
