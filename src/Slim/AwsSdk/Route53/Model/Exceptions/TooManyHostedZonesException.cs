using System.Net;
using Amazon.Runtime;

namespace Amazon.Route53.Model;

/// <summary>The service answered <c>TooManyHostedZones</c>.</summary>
public class TooManyHostedZonesException : AmazonRoute53Exception
{
    public TooManyHostedZonesException(string message)
        : base(message) { }

    public TooManyHostedZonesException(string message, Exception innerException)
        : base(message, innerException) { }

    public TooManyHostedZonesException(Exception innerException)
        : base(innerException) { }

    public TooManyHostedZonesException(string message, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, errorType, errorCode, requestId, statusCode) { }

    public TooManyHostedZonesException(
        string message,
        Exception innerException,
        ErrorType errorType,
        string errorCode,
        string requestId,
        HttpStatusCode statusCode
    )
        : base(message, innerException, errorType, errorCode, requestId, statusCode) { }
}
