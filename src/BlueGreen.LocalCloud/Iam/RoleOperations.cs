using BlueGreen.LocalCloud.Wire;

namespace BlueGreen.LocalCloud.Iam;

/// <summary>Roles and their tags.</summary>
internal static class RoleOperations
{
    private const int LongestName = 64;

    public static void Register(ServiceRoutes routes) =>
        _ = routes
            .Add(new Operation("CreateRole", Create) { Gaps = "Of policy documents, only that they are JSON is checked." })
            .Add("GetRole", call => new Fields { { "Role", Write(Role(call)) } })
            .Add("ListRoles", List)
            .Add("UpdateRole", Update)
            .Add("UpdateAssumeRolePolicy", UpdateTrust)
            .Add("DeleteRole", Delete)
            .Add("TagRole", Tag)
            .Add("UntagRole", Untag)
            .Add("ListRoleTags", call => call.Page("Tags", Role(call).Tags, t => new Fields { { "Key", t.Key }, { "Value", t.Value } }));

    public static Role Role(Call call)
    {
        var name = call.Parameters.Required("RoleName");
        return call.State.Iam.FindRole(name) ?? throw IamErrors.NoSuchRole(name);
    }

    public static Fields Write(Role role)
    {
        var fields = WriteListed(role);
        fields.Add("PermissionsBoundary", Boundary(role.PermissionsBoundary));
        fields.Add("Tags", IamCall.Tags(role.Tags));
        fields.Add("RoleLastUsed", new Fields());
        return fields;
    }

    /// <summary>A role as lists show it: IAM leaves out of them what it has to look up.</summary>
    public static Fields WriteListed(Role role) =>
        new()
        {
            { "Path", role.Path },
            { "RoleName", role.Name },
            { "RoleId", role.Id },
            { "Arn", role.Arn },
            { "CreateDate", role.CreatedAt },
            { "AssumeRolePolicyDocument", IamCall.Encoded(role.TrustPolicy) },
            { "Description", role.Description },
            { "MaxSessionDuration", role.MaxSessionDuration },
        };

    private static Fields? Boundary(string? arn) =>
        arn is null ? null : new Fields { { "PermissionsBoundaryType", "PermissionsBoundaryPolicy" }, { "PermissionsBoundaryArn", arn } };

    private static Fields Create(Call call)
    {
        var name = call.NewName("RoleName", LongestName);
        var path = call.NewPath();
        var trust = call.Document("AssumeRolePolicyDocument");
        if (call.State.Iam.FindRole(name) is not null)
        {
            throw IamErrors.Exists($"Role with name {name}");
        }

        var role = new Role
        {
            Name = name,
            Path = path,
            Arn = call.Arn("role", path, name),
            Id = call.World.Random.Capitals("AROA", 21),
            CreatedAt = call.Now,
            TrustPolicy = trust,
            Description = call.Parameters.Text("Description"),
            MaxSessionDuration = call.Parameters.Integer("MaxSessionDuration", min: 3600, max: 43_200) ?? 3600,
            PermissionsBoundary = call.Parameters.Text("PermissionsBoundary"),
            Tags = call.NewTags(),
        };
        call.State.Iam.Roles.Add(role);
        return new Fields { { "Role", Write(role) } };
    }

    private static Fields List(Call call)
    {
        var prefix = call.Parameters.Text("PathPrefix") ?? "/";
        var roles = call
            .State.Iam.Roles.Where(r => r.Path.StartsWith(prefix, StringComparison.Ordinal))
            .OrderBy(r => r.Name, StringComparer.OrdinalIgnoreCase);
        return call.Page("Roles", roles, WriteListed);
    }

    private static Fields Update(Call call)
    {
        var role = Role(call);
        var duration = call.Parameters.Integer("MaxSessionDuration", min: 3600, max: 43_200);
        role.Description = call.Parameters.Raw("Description") ?? role.Description;
        role.MaxSessionDuration = duration ?? role.MaxSessionDuration;
        return [];
    }

    private static Fields? UpdateTrust(Call call)
    {
        Role(call).TrustPolicy = call.Document("PolicyDocument");
        return null;
    }

    private static Fields? Delete(Call call)
    {
        var role = Role(call);
        if (call.State.Iam.InstanceProfiles.Exists(p => p.Role == role.Name))
        {
            throw IamErrors.DeleteConflict("remove roles from instance profile");
        }

        if (role.AttachedPolicies.Count > 0)
        {
            throw IamErrors.DeleteConflict("detach all policies");
        }

        if (role.InlinePolicies.Count > 0)
        {
            throw IamErrors.DeleteConflict("delete policies");
        }

        _ = call.State.Iam.Roles.Remove(role);
        return null;
    }

    private static Fields? Tag(Call call)
    {
        call.SetTags(Role(call).Tags);
        return null;
    }

    private static Fields? Untag(Call call)
    {
        call.RemoveTags(Role(call).Tags);
        return null;
    }
}
