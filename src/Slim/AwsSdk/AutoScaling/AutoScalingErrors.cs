using Amazon.AutoScaling.Model;
using Amazon.Slim;

namespace Amazon.AutoScaling;

/// <summary>The error codes that have an exception of their own.</summary>
internal static class AutoScalingErrors
{
    public static readonly ErrorFactory Any = (message, inner, type, code, id, status) =>
        new AmazonAutoScalingException(message, inner, type, code, id, status);

    public static readonly WireError AlreadyExists = new(
        "AlreadyExists",
        (message, inner, type, code, id, status) => new AlreadyExistsException(message, inner, type, code, id, status)
    );
    public static readonly WireError InstanceRefreshInProgress = new(
        "InstanceRefreshInProgress",
        (message, inner, type, code, id, status) => new InstanceRefreshInProgressException(message, inner, type, code, id, status)
    );
    public static readonly WireError InvalidNextToken = new(
        "InvalidNextToken",
        (message, inner, type, code, id, status) => new InvalidNextTokenException(message, inner, type, code, id, status)
    );
    public static readonly WireError LimitExceeded = new(
        "LimitExceeded",
        (message, inner, type, code, id, status) => new LimitExceededException(message, inner, type, code, id, status)
    );
    public static readonly WireError ResourceContention = new(
        "ResourceContention",
        (message, inner, type, code, id, status) => new ResourceContentionException(message, inner, type, code, id, status)
    );
    public static readonly WireError ResourceInUse = new(
        "ResourceInUse",
        (message, inner, type, code, id, status) => new ResourceInUseException(message, inner, type, code, id, status)
    );
    public static readonly WireError ScalingActivityInProgress = new(
        "ScalingActivityInProgress",
        (message, inner, type, code, id, status) => new ScalingActivityInProgressException(message, inner, type, code, id, status)
    );
    public static readonly WireError ServiceLinkedRoleFailure = new(
        "ServiceLinkedRoleFailure",
        (message, inner, type, code, id, status) => new ServiceLinkedRoleFailureException(message, inner, type, code, id, status)
    );
}
