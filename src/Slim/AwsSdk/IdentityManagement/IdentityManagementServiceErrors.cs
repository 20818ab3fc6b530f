using Amazon.IdentityManagement.Model;
using Amazon.Slim;

namespace Amazon.IdentityManagement;

/// <summary>The error codes that have an exception of their own.</summary>
internal static class IdentityManagementServiceErrors
{
    public static readonly ErrorFactory Any = (message, inner, type, code, id, status) =>
        new AmazonIdentityManagementServiceException(message, inner, type, code, id, status);

    public static readonly WireError ConcurrentModification = new(
        "ConcurrentModification",
        (message, inner, type, code, id, status) => new ConcurrentModificationException(message, inner, type, code, id, status)
    );
    public static readonly WireError DeleteConflict = new(
        "DeleteConflict",
        (message, inner, type, code, id, status) => new DeleteConflictException(message, inner, type, code, id, status)
    );
    public static readonly WireError EntityAlreadyExists = new(
        "EntityAlreadyExists",
        (message, inner, type, code, id, status) => new EntityAlreadyExistsException(message, inner, type, code, id, status)
    );
    public static readonly WireError InvalidInput = new(
        "InvalidInput",
        (message, inner, type, code, id, status) => new InvalidInputException(message, inner, type, code, id, status)
    );
    public static readonly WireError LimitExceeded = new(
        "LimitExceeded",
        (message, inner, type, code, id, status) => new LimitExceededException(message, inner, type, code, id, status)
    );
    public static readonly WireError MalformedPolicyDocument = new(
        "MalformedPolicyDocument",
        (message, inner, type, code, id, status) => new MalformedPolicyDocumentException(message, inner, type, code, id, status)
    );
    public static readonly WireError NoSuchEntity = new(
        "NoSuchEntity",
        (message, inner, type, code, id, status) => new NoSuchEntityException(message, inner, type, code, id, status)
    );
    public static readonly WireError PolicyNotAttachable = new(
        "PolicyNotAttachable",
        (message, inner, type, code, id, status) => new PolicyNotAttachableException(message, inner, type, code, id, status)
    );
    public static readonly WireError ServiceFailure = new(
        "ServiceFailure",
        (message, inner, type, code, id, status) => new ServiceFailureException(message, inner, type, code, id, status)
    );
    public static readonly WireError UnmodifiableEntity = new(
        "UnmodifiableEntity",
        (message, inner, type, code, id, status) => new UnmodifiableEntityException(message, inner, type, code, id, status)
    );
}
