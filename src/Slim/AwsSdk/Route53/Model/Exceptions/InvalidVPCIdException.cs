using System.Net;
using Amazon.Runtime;

namespace Amazon.Route53.Model;

/// <summary>The service answered <c>InvalidVPCId</c>.</summary>
public class InvalidVPCIdException : AmazonRoute53Exception
{
    public InvalidVPCIdException(string message)
        : base(message) { }

    public InvalidVPCIdException(string message, Exception innerException)
        : base(message, innerException) { }

    public InvalidVPCIdException(Exception innerException)
        : base(innerException) { }

    public InvalidVPCIdException(string message, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, errorType, errorCode, requestId, statusCode) { }

    public InvalidVPCIdException(
        string message,
        Exception innerException,
        ErrorType errorType,
        string errorCode,
        string requestId,
        HttpStatusCode statusCode
    )
        : base(message, innerException, errorType, errorCode, requestId, statusCode) { }
}
