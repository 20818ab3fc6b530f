using System.Net;
using Amazon.Runtime;

namespace Amazon.Route53.Model;

/// <summary>The service answered <c>DelegationSetNotAvailable</c>.</summary>
public class DelegationSetNotAvailableException : AmazonRoute53Exception
{
    public DelegationSetNotAvailableException(string message)
        : base(message) { }

    public DelegationSetNotAvailableException(string message, Exception innerException)
        : base(message, innerException) { }

    public DelegationSetNotAvailableException(Exception innerException)
        : base(innerException) { }

    public DelegationSetNotAvailableException(
        string message,
        ErrorType errorType,
        string errorCode,
        string requestId,
        HttpStatusCode statusCode
    )
        : base(message, errorType, errorCode, requestId, statusCode) { }

    public DelegationSetNotAvailableException(
        string message,
        Exception innerException,
        ErrorType errorType,
        string errorCode,
        string requestId,
        HttpStatusCode statusCode
    )
        : base(message, innerException, errorType, errorCode, requestId, statusCode) { }
}
