using Amazon.CloudWatch.Model;
using Amazon.Slim;

namespace Amazon.CloudWatch;

/// <summary>The error codes that have an exception of their own.</summary>
internal static class CloudWatchErrors
{
    public static readonly ErrorFactory Any = (message, inner, type, code, id, status) =>
        new AmazonCloudWatchException(message, inner, type, code, id, status);

    public static readonly WireError InternalService = new(
        "InternalServiceError",
        (message, inner, type, code, id, status) => new InternalServiceException(message, inner, type, code, id, status)
    );
    public static readonly WireError InvalidNextToken = new(
        "InvalidNextToken",
        (message, inner, type, code, id, status) => new InvalidNextTokenException(message, inner, type, code, id, status)
    );
    public static readonly WireError InvalidParameterCombination = new(
        "InvalidParameterCombination",
        (message, inner, type, code, id, status) => new InvalidParameterCombinationException(message, inner, type, code, id, status)
    );
    public static readonly WireError InvalidParameterValue = new(
        "InvalidParameterValue",
        (message, inner, type, code, id, status) => new InvalidParameterValueException(message, inner, type, code, id, status)
    );
    public static readonly WireError LimitExceeded = new(
        "LimitExceeded",
        (message, inner, type, code, id, status) => new LimitExceededException(message, inner, type, code, id, status)
    );
    public static readonly WireError MissingRequiredParameter = new(
        "MissingParameter",
        (message, inner, type, code, id, status) => new MissingRequiredParameterException(message, inner, type, code, id, status)
    );
    public static readonly WireError ResourceNotFound = new(
        "ResourceNotFound",
        (message, inner, type, code, id, status) => new ResourceNotFoundException(message, inner, type, code, id, status)
    );
}
