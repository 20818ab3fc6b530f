using System.Net;
using Amazon.Runtime;

namespace Amazon.Route53.Model;

/// <summary>The service answered <c>DelegationSetNotReusable</c>.</summary>
public class DelegationSetNotReusableException : AmazonRoute53Exception
{
    public DelegationSetNotReusableException(string message)
        : base(message) { }

    public DelegationSetNotReusableException(string message, Exception innerException)
        : base(message, innerException) { }

    public DelegationSetNotReusableException(Exception innerException)
        : base(innerException) { }

    public DelegationSetNotReusableException(
        string message,
        ErrorType errorType,
        string errorCode,
        string requestId,
        HttpStatusCode statusCode
    )
        : base(message, errorType, errorCode, requestId, statusCode) { }

    public DelegationSetNotReusableException(
        string message,
        Exception innerException,
        ErrorType errorType,
        string errorCode,
        string requestId,
        HttpStatusCode statusCode
    )
        : base(message, innerException, errorType, errorCode, requestId, statusCode) { }
}
