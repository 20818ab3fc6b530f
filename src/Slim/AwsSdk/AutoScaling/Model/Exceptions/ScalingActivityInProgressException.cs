using System.Net;
using Amazon.Runtime;

namespace Amazon.AutoScaling.Model;

/// <summary>The service answered <c>ScalingActivityInProgress</c>.</summary>
public class ScalingActivityInProgressException : AmazonAutoScalingException
{
    public ScalingActivityInProgressException(string message)
        : base(message) { }

    public ScalingActivityInProgressException(string message, Exception innerException)
        : base(message, innerException) { }

    public ScalingActivityInProgressException(Exception innerException)
        : base(innerException) { }

    public ScalingActivityInProgressException(
        string message,
        ErrorType errorType,
        string errorCode,
        string requestId,
        HttpStatusCode statusCode
    )
        : base(message, errorType, errorCode, requestId, statusCode) { }

    public ScalingActivityInProgressException(
        string message,
        Exception innerException,
        ErrorType errorType,
        string errorCode,
        string requestId,
        HttpStatusCode statusCode
    )
        : base(message, innerException, errorType, errorCode, requestId, statusCode) { }
}
