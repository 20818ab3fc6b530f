using System.Net;
using Amazon.Runtime;

namespace Amazon.AutoScaling.Model;

/// <summary>The service answered <c>ServiceLinkedRoleFailure</c>.</summary>
public class ServiceLinkedRoleFailureException : AmazonAutoScalingException
{
    public ServiceLinkedRoleFailureException(string message)
        : base(message) { }

    public ServiceLinkedRoleFailureException(string message, Exception innerException)
        : base(message, innerException) { }

    public ServiceLinkedRoleFailureException(Exception innerException)
        : base(innerException) { }

    public ServiceLinkedRoleFailureException(
        string message,
        ErrorType errorType,
        string errorCode,
        string requestId,
        HttpStatusCode statusCode
    )
        : base(message, errorType, errorCode, requestId, statusCode) { }

    public ServiceLinkedRoleFailureException(
        string message,
        Exception innerException,
        ErrorType errorType,
        string errorCode,
        string requestId,
        HttpStatusCode statusCode
    )
        : base(message, innerException, errorType, errorCode, requestId, statusCode) { }
}
