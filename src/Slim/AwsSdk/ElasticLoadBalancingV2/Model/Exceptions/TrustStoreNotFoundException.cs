using System.Net;
using Amazon.Runtime;

namespace Amazon.ElasticLoadBalancingV2.Model;

/// <summary>The service answered <c>TrustStoreNotFound</c>.</summary>
public class TrustStoreNotFoundException : AmazonElasticLoadBalancingV2Exception
{
    public TrustStoreNotFoundException(string message)
        : base(message) { }

    public TrustStoreNotFoundException(string message, Exception innerException)
        : base(message, innerException) { }

    public TrustStoreNotFoundException(Exception innerException)
        : base(innerException) { }

    public TrustStoreNotFoundException(string message, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, errorType, errorCode, requestId, statusCode) { }

    public TrustStoreNotFoundException(
        string message,
        Exception innerException,
        ErrorType errorType,
        string errorCode,
        string requestId,
        HttpStatusCode statusCode
    )
        : base(message, innerException, errorType, errorCode, requestId, statusCode) { }
}
