using System.Net;
using Amazon.Runtime;

namespace Amazon.AutoScaling.Model;

/// <summary>The service answered <c>AlreadyExists</c>.</summary>
public class AlreadyExistsException : AmazonAutoScalingException
{
    public AlreadyExistsException(string message)
        : base(message) { }

    public AlreadyExistsException(string message, Exception innerException)
        : base(message, innerException) { }

    public AlreadyExistsException(Exception innerException)
        : base(innerException) { }

    public AlreadyExistsException(string message, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, errorType, errorCode, requestId, statusCode) { }

    public AlreadyExistsException(
        string message,
        Exception innerException,
        ErrorType errorType,
        string errorCode,
        string requestId,
        HttpStatusCode statusCode
    )
        : base(message, innerException, errorType, errorCode, requestId, statusCode) { }
}
