using BlueGreen.LocalCloud.Wire;

namespace BlueGreen.LocalCloud.Iam;

/// <summary>The policies of a role: its own, and those attached to it.</summary>
internal static class RolePolicyOperations
{
    private const int LongestName = 128;

    public static void Register(ServiceRoutes routes) =>
        _ = routes
            .Add("PutRolePolicy", Put)
            .Add("GetRolePolicy", Get)
            .Add("DeleteRolePolicy", Delete)
            .Add("ListRolePolicies", call => call.Page("PolicyNames", RoleOperations.Role(call).InlinePolicies.Keys, n => new Scalar(n)))
            .Add("AttachRolePolicy", Attach)
            .Add("DetachRolePolicy", Detach)
            .Add(
                "ListAttachedRolePolicies",
                call => call.Page("AttachedPolicies", RoleOperations.Role(call).AttachedPolicies, WriteAttached)
            );

    private static Fields? Put(Call call)
    {
        var role = RoleOperations.Role(call);
        role.InlinePolicies[call.NewName("PolicyName", LongestName)] = call.Document("PolicyDocument");
        return null;
    }

    private static Fields Get(Call call)
    {
        var role = RoleOperations.Role(call);
        var name = call.Parameters.Required("PolicyName");
        return role.InlinePolicies.TryGetValue(name, out var document)
            ? new Fields
            {
                { "RoleName", role.Name },
                { "PolicyName", name },
                { "PolicyDocument", IamCall.Encoded(document) },
            }
            : throw IamErrors.NoSuchRolePolicy(name);
    }

    private static Fields? Delete(Call call)
    {
        var name = call.Parameters.Required("PolicyName");
        return RoleOperations.Role(call).InlinePolicies.Remove(name) ? null : throw IamErrors.NoSuchRolePolicy(name);
    }

    private static Fields? Attach(Call call)
    {
        var role = RoleOperations.Role(call);
        var arn = call.Parameters.Required("PolicyArn");
        if (!PolicyOperations.Exists(call, arn))
        {
            throw IamErrors.NotAttachable(arn);
        }

        if (!role.AttachedPolicies.Contains(arn))
        {
            role.AttachedPolicies.Add(arn);
        }

        return null;
    }

    private static Fields? Detach(Call call)
    {
        var arn = call.Parameters.Required("PolicyArn");
        return RoleOperations.Role(call).AttachedPolicies.Remove(arn) ? null : throw IamErrors.NotAttached(arn);
    }

    private static Fields WriteAttached(string arn) => new() { { "PolicyName", arn[(arn.LastIndexOf('/') + 1)..] }, { "PolicyArn", arn } };
}
