using System.Net;
using Amazon.Runtime;

namespace Amazon.Route53.Model;

/// <summary>The service answered <c>InvalidPaginationToken</c>.</summary>
public class InvalidPaginationTokenException : AmazonRoute53Exception
{
    public InvalidPaginationTokenException(string message)
        : base(message) { }

    public InvalidPaginationTokenException(string message, Exception innerException)
        : base(message, innerException) { }

    public InvalidPaginationTokenException(Exception innerException)
        : base(innerException) { }

    public InvalidPaginationTokenException(
        string message,
        ErrorType errorType,
        string errorCode,
        string requestId,
        HttpStatusCode statusCode
    )
        : base(message, errorType, errorCode, requestId, statusCode) { }

    public InvalidPaginationTokenException(
        string message,
        Exception innerException,
        ErrorType errorType,
        string errorCode,
        string requestId,
        HttpStatusCode statusCode
    )
        : base(message, innerException, errorType, errorCode, requestId, statusCode) { }
}
