using System.Net;
using Amazon.Runtime;

namespace Amazon.Route53.Model;

/// <summary>The service answered <c>PublicZoneVPCAssociation</c>.</summary>
public class PublicZoneVPCAssociationException : AmazonRoute53Exception
{
    public PublicZoneVPCAssociationException(string message)
        : base(message) { }

    public PublicZoneVPCAssociationException(string message, Exception innerException)
        : base(message, innerException) { }

    public PublicZoneVPCAssociationException(Exception innerException)
        : base(innerException) { }

    public PublicZoneVPCAssociationException(
        string message,
        ErrorType errorType,
        string errorCode,
        string requestId,
        HttpStatusCode statusCode
    )
        : base(message, errorType, errorCode, requestId, statusCode) { }

    public PublicZoneVPCAssociationException(
        string message,
        Exception innerException,
        ErrorType errorType,
        string errorCode,
        string requestId,
        HttpStatusCode statusCode
    )
        : base(message, innerException, errorType, errorCode, requestId, statusCode) { }
}
