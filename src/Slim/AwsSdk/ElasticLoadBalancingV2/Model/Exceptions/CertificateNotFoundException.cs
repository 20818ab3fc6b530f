using System.Net;
using Amazon.Runtime;

namespace Amazon.ElasticLoadBalancingV2.Model;

/// <summary>The service answered <c>CertificateNotFound</c>.</summary>
public class CertificateNotFoundException : AmazonElasticLoadBalancingV2Exception
{
    public CertificateNotFoundException(string message)
        : base(message) { }

    public CertificateNotFoundException(string message, Exception innerException)
        : base(message, innerException) { }

    public CertificateNotFoundException(Exception innerException)
        : base(innerException) { }

    public CertificateNotFoundException(string message, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, errorType, errorCode, requestId, statusCode) { }

    public CertificateNotFoundException(
        string message,
        Exception innerException,
        ErrorType errorType,
        string errorCode,
        string requestId,
        HttpStatusCode statusCode
    )
        : base(message, innerException, errorType, errorCode, requestId, statusCode) { }
}
