using System.Net;
using Amazon.Runtime;

namespace Amazon.Route53.Model;

/// <summary>The service answered <c>ConflictingDomainExists</c>.</summary>
public class ConflictingDomainExistsException : AmazonRoute53Exception
{
    public ConflictingDomainExistsException(string message)
        : base(message) { }

    public ConflictingDomainExistsException(string message, Exception innerException)
        : base(message, innerException) { }

    public ConflictingDomainExistsException(Exception innerException)
        : base(innerException) { }

    public ConflictingDomainExistsException(
        string message,
        ErrorType errorType,
        string errorCode,
        string requestId,
        HttpStatusCode statusCode
    )
        : base(message, errorType, errorCode, requestId, statusCode) { }

    public ConflictingDomainExistsException(
        string message,
        Exception innerException,
        ErrorType errorType,
        string errorCode,
        string requestId,
        HttpStatusCode statusCode
    )
        : base(message, innerException, errorType, errorCode, requestId, statusCode) { }
}
