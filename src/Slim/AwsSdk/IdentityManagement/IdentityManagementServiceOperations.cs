using Amazon.IdentityManagement.Model;
using Amazon.Runtime;
using Amazon.Runtime.Internal;
using Amazon.Slim;
using static Amazon.IdentityManagement.IdentityManagementServiceErrors;

namespace Amazon.IdentityManagement;

/// <summary>The operations on the wire: what is sent, what comes back, and which errors have an exception of their own.</summary>
internal static class IdentityManagementServiceOperations
{
    private static readonly QueryProtocol Protocol = new(AmazonIdentityManagementServiceConfig.ServiceId, "2010-05-08", Any);

    public static readonly InvokeOptions GetRole = Protocol.Operation<GetRoleRequest, GetRoleResponse>(NoSuchEntity, ServiceFailure);

    public static readonly InvokeOptions CreateRole = Protocol.Operation<CreateRoleRequest, CreateRoleResponse>(
        LimitExceeded,
        InvalidInput,
        EntityAlreadyExists,
        MalformedPolicyDocument,
        ConcurrentModification,
        ServiceFailure
    );

    public static readonly InvokeOptions DeleteRole = Protocol.Operation<DeleteRoleRequest, DeleteRoleResponse>(
        NoSuchEntity,
        DeleteConflict,
        LimitExceeded,
        UnmodifiableEntity,
        ConcurrentModification,
        ServiceFailure
    );

    public static readonly InvokeOptions GetInstanceProfile = Protocol.Operation<GetInstanceProfileRequest, GetInstanceProfileResponse>(
        NoSuchEntity,
        ServiceFailure
    );

    public static readonly InvokeOptions CreateInstanceProfile = Protocol.Operation<
        CreateInstanceProfileRequest,
        CreateInstanceProfileResponse
    >(EntityAlreadyExists, InvalidInput, LimitExceeded, ConcurrentModification, ServiceFailure);

    public static readonly InvokeOptions DeleteInstanceProfile = Protocol.Operation<
        DeleteInstanceProfileRequest,
        DeleteInstanceProfileResponse
    >(NoSuchEntity, DeleteConflict, LimitExceeded, ServiceFailure);

    public static readonly InvokeOptions AddRoleToInstanceProfile = Protocol.Operation<
        AddRoleToInstanceProfileRequest,
        AddRoleToInstanceProfileResponse
    >(NoSuchEntity, EntityAlreadyExists, LimitExceeded, UnmodifiableEntity, ServiceFailure);

    public static readonly InvokeOptions RemoveRoleFromInstanceProfile = Protocol.Operation<
        RemoveRoleFromInstanceProfileRequest,
        RemoveRoleFromInstanceProfileResponse
    >(NoSuchEntity, LimitExceeded, UnmodifiableEntity, ServiceFailure);

    public static readonly InvokeOptions AttachRolePolicy = Protocol.Operation<AttachRolePolicyRequest, AttachRolePolicyResponse>(
        NoSuchEntity,
        LimitExceeded,
        InvalidInput,
        UnmodifiableEntity,
        PolicyNotAttachable,
        ServiceFailure
    );

    public static readonly InvokeOptions DetachRolePolicy = Protocol.Operation<DetachRolePolicyRequest, DetachRolePolicyResponse>(
        NoSuchEntity,
        LimitExceeded,
        InvalidInput,
        UnmodifiableEntity,
        ServiceFailure
    );

    public static readonly InvokeOptions ListAttachedRolePolicies = Protocol.Operation<
        ListAttachedRolePoliciesRequest,
        ListAttachedRolePoliciesResponse
    >(NoSuchEntity, InvalidInput, ServiceFailure);

    public static readonly InvokeOptions PutRolePolicy = Protocol.Operation<PutRolePolicyRequest, PutRolePolicyResponse>(
        LimitExceeded,
        MalformedPolicyDocument,
        NoSuchEntity,
        UnmodifiableEntity,
        ServiceFailure
    );

    public static readonly InvokeOptions GetRolePolicy = Protocol.Operation<GetRolePolicyRequest, GetRolePolicyResponse>(
        NoSuchEntity,
        ServiceFailure
    );

    public static readonly InvokeOptions ListRolePolicies = Protocol.Operation<ListRolePoliciesRequest, ListRolePoliciesResponse>(
        NoSuchEntity,
        ServiceFailure
    );

    public static readonly InvokeOptions DeleteRolePolicy = Protocol.Operation<DeleteRolePolicyRequest, DeleteRolePolicyResponse>(
        NoSuchEntity,
        LimitExceeded,
        UnmodifiableEntity,
        ServiceFailure
    );

    public static readonly InvokeOptions TagRole = Protocol.Operation<TagRoleRequest, TagRoleResponse>(
        NoSuchEntity,
        LimitExceeded,
        InvalidInput,
        ConcurrentModification,
        ServiceFailure
    );

    public static readonly InvokeOptions ListRoleTags = Protocol.Operation<ListRoleTagsRequest, ListRoleTagsResponse>(
        NoSuchEntity,
        ServiceFailure
    );

    public static readonly InvokeOptions TagInstanceProfile = Protocol.Operation<TagInstanceProfileRequest, TagInstanceProfileResponse>(
        NoSuchEntity,
        InvalidInput,
        LimitExceeded,
        ConcurrentModification,
        ServiceFailure
    );

    public static readonly InvokeOptions ListInstanceProfileTags = Protocol.Operation<
        ListInstanceProfileTagsRequest,
        ListInstanceProfileTagsResponse
    >(NoSuchEntity, ServiceFailure);
}
