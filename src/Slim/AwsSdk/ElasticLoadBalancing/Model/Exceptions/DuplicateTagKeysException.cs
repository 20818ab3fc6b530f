using System.Net;
using Amazon.Runtime;

namespace Amazon.ElasticLoadBalancing.Model;

/// <summary>The service answered <c>DuplicateTagKeys</c>.</summary>
public class DuplicateTagKeysException : AmazonElasticLoadBalancingException
{
    public DuplicateTagKeysException(string message)
        : base(message) { }

    public DuplicateTagKeysException(string message, Exception innerException)
        : base(message, innerException) { }

    public DuplicateTagKeysException(Exception innerException)
        : base(innerException) { }

    public DuplicateTagKeysException(string message, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, errorType, errorCode, requestId, statusCode) { }

    public DuplicateTagKeysException(
        string message,
        Exception innerException,
        ErrorType errorType,
        string errorCode,
        string requestId,
        HttpStatusCode statusCode
    )
        : base(message, innerException, errorType, errorCode, requestId, statusCode) { }
}
