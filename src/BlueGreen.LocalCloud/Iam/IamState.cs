namespace BlueGreen.LocalCloud.Iam;

/// <summary>The account's identities, the same in every region.</summary>
internal sealed class IamState
{
    public List<Role> Roles { get; init; } = [];
    public List<InstanceProfile> InstanceProfiles { get; init; } = [];

    /// <summary>The account's own policies; AWS's need no entry.</summary>
    public List<ManagedPolicy> Policies { get; init; } = [];

    /// <summary>Who an access key of a session is: key to ARN.</summary>
    public Dictionary<string, string> Sessions { get; init; } = [];

    // Names are unique without case, as in AWS.
    public Role? FindRole(string name) => Roles.Find(r => r.Name.Equals(name, StringComparison.OrdinalIgnoreCase));

    public InstanceProfile? FindProfile(string name) => InstanceProfiles.Find(p => p.Name.Equals(name, StringComparison.OrdinalIgnoreCase));

    public InstanceProfile? FindProfileByArn(string arn) => InstanceProfiles.Find(p => p.Arn == arn);
}
