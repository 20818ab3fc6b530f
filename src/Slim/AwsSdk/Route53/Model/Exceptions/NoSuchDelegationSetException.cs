using System.Net;
using Amazon.Runtime;

namespace Amazon.Route53.Model;

/// <summary>The service answered <c>NoSuchDelegationSet</c>.</summary>
public class NoSuchDelegationSetException : AmazonRoute53Exception
{
    public NoSuchDelegationSetException(string message)
        : base(message) { }

    public NoSuchDelegationSetException(string message, Exception innerException)
        : base(message, innerException) { }

    public NoSuchDelegationSetException(Exception innerException)
        : base(innerException) { }

    public NoSuchDelegationSetException(string message, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, errorType, errorCode, requestId, statusCode) { }

    public NoSuchDelegationSetException(
        string message,
        Exception innerException,
        ErrorType errorType,
        string errorCode,
        string requestId,
        HttpStatusCode statusCode
    )
        : base(message, innerException, errorType, errorCode, requestId, statusCode) { }
}
