using Amazon.IdentityManagement;
using Amazon.IdentityManagement.Model;
using BlueGreen.Naming;
using BlueGreen.Provision;
using BlueGreen.State;

namespace BlueGreen.Aws;

/// <summary>Reads the role and the instance profile.</summary>
internal sealed class IdentityReader(IAmazonIdentityManagementService iam, AwsCalls calls, EnvironmentNames names)
{
    /// <summary>The role; null where there is none.</summary>
    public async Task<RoleFacts?> RoleAsync(CancellationToken cancellationToken)
    {
        try
        {
            var response = await calls
                .RunAsync("iam:GetRole", token => iam.GetRoleAsync(new GetRoleRequest { RoleName = names.Role }, token), cancellationToken)
                .ConfigureAwait(false);
            return new RoleFacts(IsOurs(response.Role.Tags), TrustPolicy.LetsEc2Assume(response.Role.AssumeRolePolicyDocument));
        }
        catch (AwsCallException exception) when (exception.ErrorCode == "NoSuchEntity")
        {
            return null;
        }
    }

    /// <summary>The instance profile; null where there is none.</summary>
    public async Task<InstanceProfileFacts?> ProfileAsync(CancellationToken cancellationToken)
    {
        try
        {
            var response = await calls
                .RunAsync(
                    "iam:GetInstanceProfile",
                    token => iam.GetInstanceProfileAsync(new GetInstanceProfileRequest { InstanceProfileName = names.Role }, token),
                    cancellationToken
                )
                .ConfigureAwait(false);
            return new InstanceProfileFacts(
                IsOurs(response.InstanceProfile.Tags),
                [.. (response.InstanceProfile.Roles ?? []).Select(role => role.RoleName)]
            );
        }
        catch (AwsCallException exception) when (exception.ErrorCode == "NoSuchEntity")
        {
            return null;
        }
    }

    private bool IsOurs(List<Tag>? tags) => tags?.Any(tag => tag.Key == Tags.Environment && tag.Value == names.Tag) == true;
}
