using System.Net;
using Amazon.Runtime;

namespace Amazon.AutoScaling.Model;

/// <summary>The service answered <c>InstanceRefreshInProgress</c>.</summary>
public class InstanceRefreshInProgressException : AmazonAutoScalingException
{
    public InstanceRefreshInProgressException(string message)
        : base(message) { }

    public InstanceRefreshInProgressException(string message, Exception innerException)
        : base(message, innerException) { }

    public InstanceRefreshInProgressException(Exception innerException)
        : base(innerException) { }

    public InstanceRefreshInProgressException(
        string message,
        ErrorType errorType,
        string errorCode,
        string requestId,
        HttpStatusCode statusCode
    )
        : base(message, errorType, errorCode, requestId, statusCode) { }

    public InstanceRefreshInProgressException(
        string message,
        Exception innerException,
        ErrorType errorType,
        string errorCode,
        string requestId,
        HttpStatusCode statusCode
    )
        : base(message, innerException, errorType, errorCode, requestId, statusCode) { }
}
