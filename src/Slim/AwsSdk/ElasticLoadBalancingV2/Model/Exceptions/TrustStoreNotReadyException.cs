using System.Net;
using Amazon.Runtime;

namespace Amazon.ElasticLoadBalancingV2.Model;

/// <summary>The service answered <c>TrustStoreNotReady</c>.</summary>
public class TrustStoreNotReadyException : AmazonElasticLoadBalancingV2Exception
{
    public TrustStoreNotReadyException(string message)
        : base(message) { }

    public TrustStoreNotReadyException(string message, Exception innerException)
        : base(message, innerException) { }

    public TrustStoreNotReadyException(Exception innerException)
        : base(innerException) { }

    public TrustStoreNotReadyException(string message, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, errorType, errorCode, requestId, statusCode) { }

    public TrustStoreNotReadyException(
        string message,
        Exception innerException,
        ErrorType errorType,
        string errorCode,
        string requestId,
        HttpStatusCode statusCode
    )
        : base(message, innerException, errorType, errorCode, requestId, statusCode) { }
}
