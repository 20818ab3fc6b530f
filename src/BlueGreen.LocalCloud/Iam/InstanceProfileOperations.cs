using BlueGreen.LocalCloud.Wire;

namespace BlueGreen.LocalCloud.Iam;

/// <summary>Instance profiles, each with at most one role.</summary>
internal static class InstanceProfileOperations
{
    private const int LongestName = 128;

    public static void Register(ServiceRoutes routes) =>
        _ = routes
            .Add("CreateInstanceProfile", Create)
            .Add("GetInstanceProfile", call => new Fields { { "InstanceProfile", Write(call, Profile(call)) } })
            .Add("ListInstanceProfiles", List)
            .Add("ListInstanceProfilesForRole", ListForRole)
            .Add("AddRoleToInstanceProfile", AddRole)
            .Add("RemoveRoleFromInstanceProfile", RemoveRole)
            .Add("DeleteInstanceProfile", Delete)
            .Add("TagInstanceProfile", Tag)
            .Add("UntagInstanceProfile", Untag)
            .Add(
                "ListInstanceProfileTags",
                call => call.Page("Tags", Profile(call).Tags, t => new Fields { { "Key", t.Key }, { "Value", t.Value } })
            );

    private static InstanceProfile Profile(Call call)
    {
        var name = call.Parameters.Required("InstanceProfileName");
        return call.State.Iam.FindProfile(name) ?? throw IamErrors.NoSuchProfile(name);
    }

    private static Fields Create(Call call)
    {
        var name = call.NewName("InstanceProfileName", LongestName);
        var path = call.NewPath();
        if (call.State.Iam.FindProfile(name) is not null)
        {
            throw IamErrors.Exists($"Instance Profile {name}");
        }

        var profile = new InstanceProfile
        {
            Name = name,
            Path = path,
            Arn = call.Arn("instance-profile", path, name),
            Id = call.World.Random.Capitals("AIPA", 21),
            CreatedAt = call.Now,
            Tags = call.NewTags(),
        };
        call.State.Iam.InstanceProfiles.Add(profile);
        return new Fields { { "InstanceProfile", Write(call, profile) } };
    }

    private static Fields List(Call call)
    {
        var prefix = call.Parameters.Text("PathPrefix") ?? "/";
        return Page(call, call.State.Iam.InstanceProfiles.Where(p => p.Path.StartsWith(prefix, StringComparison.Ordinal)));
    }

    private static Fields ListForRole(Call call)
    {
        var role = RoleOperations.Role(call);
        return Page(call, call.State.Iam.InstanceProfiles.Where(p => p.Role == role.Name));
    }

    private static Fields Page(Call call, IEnumerable<InstanceProfile> profiles) =>
        call.Page("InstanceProfiles", profiles.OrderBy(p => p.Name, StringComparer.OrdinalIgnoreCase), p => WriteListed(call, p));

    private static Fields? AddRole(Call call)
    {
        var profile = Profile(call);
        var role = RoleOperations.Role(call);
        if (profile.Role is not null)
        {
            throw IamErrors.OneRolePerProfile;
        }

        profile.Role = role.Name;
        return null;
    }

    private static Fields? RemoveRole(Call call)
    {
        var profile = Profile(call);
        var role = RoleOperations.Role(call);
        if (profile.Role != role.Name)
        {
            throw IamErrors.NoSuchRole(role.Name);
        }

        profile.Role = null;
        return null;
    }

    private static Fields? Delete(Call call)
    {
        var profile = Profile(call);
        if (profile.Role is not null)
        {
            throw IamErrors.DeleteConflict("remove roles from instance profile");
        }

        _ = call.State.Iam.InstanceProfiles.Remove(profile);
        return null;
    }

    private static Fields? Tag(Call call)
    {
        call.SetTags(Profile(call).Tags);
        return null;
    }

    private static Fields? Untag(Call call)
    {
        call.RemoveTags(Profile(call).Tags);
        return null;
    }

    private static Fields Write(Call call, InstanceProfile profile)
    {
        var fields = Write(profile, Role(call, profile, RoleOperations.Write));
        fields.Add("Tags", IamCall.Tags(profile.Tags));
        return fields;
    }

    /// <summary>A profile as lists show it: without its tags and its role's.</summary>
    private static Fields WriteListed(Call call, InstanceProfile profile) =>
        Write(profile, Role(call, profile, RoleOperations.WriteListed));

    private static Items? Role(Call call, InstanceProfile profile, Func<Role, Fields> write) =>
        Items.Of(profile.Role is null ? [] : [write(call.State.Iam.FindRole(profile.Role)!)]);

    private static Fields Write(InstanceProfile profile, Items? roles) =>
        new()
        {
            { "Path", profile.Path },
            { "InstanceProfileName", profile.Name },
            { "InstanceProfileId", profile.Id },
            { "Arn", profile.Arn },
            { "CreateDate", profile.CreatedAt },
            { "Roles", roles },
        };
}
