using System.Net;
using Amazon.Runtime;

namespace Amazon.ElasticLoadBalancing.Model;

/// <summary>The service answered <c>InvalidSubnet</c>.</summary>
public class InvalidSubnetException : AmazonElasticLoadBalancingException
{
    public InvalidSubnetException(string message)
        : base(message) { }

    public InvalidSubnetException(string message, Exception innerException)
        : base(message, innerException) { }

    public InvalidSubnetException(Exception innerException)
        : base(innerException) { }

    public InvalidSubnetException(string message, ErrorType errorType, string errorCode, string requestId, HttpStatusCode statusCode)
        : base(message, errorType, errorCode, requestId, statusCode) { }

    public InvalidSubnetException(
        string message,
        Exception innerException,
        ErrorType errorType,
        string errorCode,
        string requestId,
        HttpStatusCode statusCode
    )
        : base(message, innerException, errorType, errorCode, requestId, statusCode) { }
}
