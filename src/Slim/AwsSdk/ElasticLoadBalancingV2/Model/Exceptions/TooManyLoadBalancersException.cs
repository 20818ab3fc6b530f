using System.Net;
using Amazon.Runtime;

namespace Amazon.ElasticLoadBalancingV2.Model;

/// <summary>The service answered <c>TooManyLoadBalancers</c>.</summary>
public class TooManyLoadBalancersException : AmazonElasticLoadBalancingV2Exception
{
    public TooManyLoadBalancersException(string message)
        : base(message) { }

    public TooManyLoadBalancersException(string message, Exception innerException)
        : base(message, innerException) { }

    public TooManyLoadBalancersException(Exception innerException)
        : base(innerException) { }

    public TooManyLoadBalancersException(string message, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, errorType, errorCode, requestId, statusCode) { }

    public TooManyLoadBalancersException(
        string message,
        Exception innerException,
        ErrorType errorType,
        string errorCode,
        string requestId,
        HttpStatusCode statusCode
    )
        : base(message, innerException, errorType, errorCode, requestId, statusCode) { }
}
