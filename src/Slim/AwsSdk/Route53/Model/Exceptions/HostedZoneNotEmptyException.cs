using System.Net;
using Amazon.Runtime;

namespace Amazon.Route53.Model;

/// <summary>The service answered <c>HostedZoneNotEmpty</c>.</summary>
public class HostedZoneNotEmptyException : AmazonRoute53Exception
{
    public HostedZoneNotEmptyException(string message)
        : base(message) { }

    public HostedZoneNotEmptyException(string message, Exception innerException)
        : base(message, innerException) { }

    public HostedZoneNotEmptyException(Exception innerException)
        : base(innerException) { }

    public HostedZoneNotEmptyException(string message, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, errorType, errorCode, requestId, statusCode) { }

    public HostedZoneNotEmptyException(
        string message,
        Exception innerException,
        ErrorType errorType,
        string errorCode,
        string requestId,
        HttpStatusCode statusCode
    )
        : base(message, innerException, errorType, errorCode, requestId, statusCode) { }
}
