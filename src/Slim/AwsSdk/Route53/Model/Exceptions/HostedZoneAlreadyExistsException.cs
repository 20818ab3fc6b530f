using System.Net;
using Amazon.Runtime;

namespace Amazon.Route53.Model;

/// <summary>The service answered <c>HostedZoneAlreadyExists</c>.</summary>
public class HostedZoneAlreadyExistsException : AmazonRoute53Exception
{
    public HostedZoneAlreadyExistsException(string message)
        : base(message) { }

    public HostedZoneAlreadyExistsException(string message, Exception innerException)
        : base(message, innerException) { }

    public HostedZoneAlreadyExistsException(Exception innerException)
        : base(innerException) { }

    public HostedZoneAlreadyExistsException(
        string message,
        ErrorType errorType,
        string errorCode,
        string requestId,
        HttpStatusCode statusCode
    )
        : base(message, errorType, errorCode, requestId, statusCode) { }

    public HostedZoneAlreadyExistsException(
        string message,
        Exception innerException,
        ErrorType errorType,
        string errorCode,
        string requestId,
        HttpStatusCode statusCode
    )
        : base(message, innerException, errorType, errorCode, requestId, statusCode) { }
}
