using System.Net;
using Amazon.Runtime;

namespace Amazon.ElasticLoadBalancing.Model;

/// <summary>The service answered <c>SubnetNotFound</c>.</summary>
public class SubnetNotFoundException : AmazonElasticLoadBalancingException
{
    public SubnetNotFoundException(string message)
        : base(message) { }

    public SubnetNotFoundException(string message, Exception innerException)
        : base(message, innerException) { }

    public SubnetNotFoundException(Exception innerException)
        : base(innerException) { }

    public SubnetNotFoundException(string message, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, errorType, errorCode, requestId, statusCode) { }

    public SubnetNotFoundException(
        string message,
        Exception innerException,
        ErrorType errorType,
        string errorCode,
        string requestId,
        HttpStatusCode statusCode
    )
        : base(message, innerException, errorType, errorCode, requestId, statusCode) { }
}
