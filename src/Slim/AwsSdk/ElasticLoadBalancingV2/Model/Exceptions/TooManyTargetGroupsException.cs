using System.Net;
using Amazon.Runtime;

namespace Amazon.ElasticLoadBalancingV2.Model;

/// <summary>The service answered <c>TooManyTargetGroups</c>.</summary>
public class TooManyTargetGroupsException : AmazonElasticLoadBalancingV2Exception
{
    public TooManyTargetGroupsException(string message)
        : base(message) { }

    public TooManyTargetGroupsException(string message, Exception innerException)
        : base(message, innerException) { }

    public TooManyTargetGroupsException(Exception innerException)
        : base(innerException) { }

    public TooManyTargetGroupsException(string message, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, errorType, errorCode, requestId, statusCode) { }

    public TooManyTargetGroupsException(
        string message,
        Exception innerException,
        ErrorType errorType,
        string errorCode,
        string requestId,
        HttpStatusCode statusCode
    )
        : base(message, innerException, errorType, errorCode, requestId, statusCode) { }
}
