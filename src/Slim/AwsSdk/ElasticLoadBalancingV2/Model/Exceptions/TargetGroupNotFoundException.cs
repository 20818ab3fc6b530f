using System.Net;
using Amazon.Runtime;

namespace Amazon.ElasticLoadBalancingV2.Model;

/// <summary>The service answered <c>TargetGroupNotFound</c>.</summary>
public class TargetGroupNotFoundException : AmazonElasticLoadBalancingV2Exception
{
    public TargetGroupNotFoundException(string message)
        : base(message) { }

    public TargetGroupNotFoundException(string message, Exception innerException)
        : base(message, innerException) { }

    public TargetGroupNotFoundException(Exception innerException)
        : base(innerException) { }

    public TargetGroupNotFoundException(string message, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, errorType, errorCode, requestId, statusCode) { }

    public TargetGroupNotFoundException(
        string message,
        Exception innerException,
        ErrorType errorType,
        string errorCode,
        string requestId,
        HttpStatusCode statusCode
    )
        : base(message, innerException, errorType, errorCode, requestId, statusCode) { }
}
