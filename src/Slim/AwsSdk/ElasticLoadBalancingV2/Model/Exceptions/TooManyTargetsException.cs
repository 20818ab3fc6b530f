using System.Net;
using Amazon.Runtime;

namespace Amazon.ElasticLoadBalancingV2.Model;

/// <summary>The service answered <c>TooManyTargets</c>.</summary>
public class TooManyTargetsException : AmazonElasticLoadBalancingV2Exception
{
    public TooManyTargetsException(string message)
        : base(message) { }

    public TooManyTargetsException(string message, Exception innerException)
        : base(message, innerException) { }

    public TooManyTargetsException(Exception innerException)
        : base(innerException) { }

    public TooManyTargetsException(string message, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, errorType, errorCode, requestId, statusCode) { }

    public TooManyTargetsException(
        string message,
        Exception innerException,
        ErrorType errorType,
        string errorCode,
        string requestId,
        HttpStatusCode statusCode
    )
        : base(message, innerException, errorType, errorCode, requestId, statusCode) { }
}
