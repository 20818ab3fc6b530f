using System.Net;
using Amazon.Runtime;

namespace Amazon.ElasticLoadBalancing.Model;

/// <summary>The service answered <c>DuplicateLoadBalancerName</c>.</summary>
public class DuplicateAccessPointNameException : AmazonElasticLoadBalancingException
{
    public DuplicateAccessPointNameException(string message)
        : base(message) { }

    public DuplicateAccessPointNameException(string message, Exception innerException)
        : base(message, innerException) { }

    public DuplicateAccessPointNameException(Exception innerException)
        : base(innerException) { }

    public DuplicateAccessPointNameException(
        string message,
        ErrorType errorType,
        string errorCode,
        string requestId,
        HttpStatusCode statusCode
    )
        : base(message, errorType, errorCode, requestId, statusCode) { }

    public DuplicateAccessPointNameException(
        string message,
        Exception innerException,
        ErrorType errorType,
        string errorCode,
        string requestId,
        HttpStatusCode statusCode
    )
        : base(message, innerException, errorType, errorCode, requestId, statusCode) { }
}
