using BlueGreen.Naming;
using BlueGreen.Planning;
using BlueGreen.State;

namespace BlueGreen.Provision;

/// <summary>The security group, the role with its instance profile, and the key pair.</summary>
internal static class SecurityPlanner
{
    public static ProvisionPart Group(SecurityGroupFacts? group, IReadOnlyList<IngressRule> wanted, EnvironmentNames names, KnownIds known)
    {
        var name = names.SecurityGroup;
        if (group is null)
        {
            return ProvisionPart.Make("security group", name, new CreateSecurityGroup(known, name), new AllowIngress(known, name, wanted));
        }

        IReadOnlyList<IngressRule> missing = [.. wanted.Except(group.Ingress)];
        var extra = group.Ingress.Except(wanted).Select(rule => $"lets in {rule}, which the settings do not ask for");
        return group.Ours && missing.Count > 0
            ? ProvisionPart.There("security group", name, group.Id, extra, new AllowIngress(known, name, missing))
            : ProvisionPart.There("security group", name, group.Id, [.. missing.Select(rule => $"does not let in {rule}"), .. extra]);
    }

    /// <summary>Role and profile are one object to people. A guard has refused those of another making that do not fit.</summary>
    public static ProvisionPart Role(RoleFacts? role, InstanceProfileFacts? profile, EnvironmentNames names, KnownIds known)
    {
        var name = names.Role;
        IReadOnlyList<PlanStep> steps =
        [
            .. role is null ? new PlanStep[] { new CreateRole(known, name) } : [],
            .. profile is null ? new PlanStep[] { new CreateInstanceProfile(known, name) } : [],
            .. profile?.Roles.Contains(name, StringComparer.Ordinal) == true ? [] : new PlanStep[] { new AddRoleToProfile(known, name) },
        ];
        return role is null
            ? ProvisionPart.Make("IAM role and instance profile", name, steps)
            : ProvisionPart.There("IAM role and instance profile", name, null, [], steps);
    }

    public static ProvisionPart KeyPair(ProvisionFacts facts, EnvironmentNames names, KnownIds known) =>
        facts.KeyPair is { } pair
            ? ProvisionPart.There("key pair", names.KeyPair, pair.Id, [])
            : ProvisionPart.Make("key pair", names.KeyPair, new ImportKeyPair(known, names.KeyPair, facts.KeyFile));
}
