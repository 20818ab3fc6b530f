using Amazon.IdentityManagement;
using Amazon.IdentityManagement.Model;
using Amazon.Runtime;

namespace Slim.AwsSdk.Tests.Moto;

public sealed class IdentityMotoTests(MotoServer moto)
{
    private const string Trust =
        """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"ec2.amazonaws.com"},"Action":"sts:AssumeRole"}]}""";

    private const string Policy =
        """{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::site/*"}]}""";

    [Fact]
    public async Task Reads_back_a_role_in_an_instance_profile_with_its_policies()
    {
        using var client = Client();
        await client.CreateRoleAsync(
            new()
            {
                RoleName = "webserver",
                AssumeRolePolicyDocument = Trust,
                Tags = [new() { Key = "made-by", Value = "test" }],
            },
            Token
        );
        await client.CreateInstanceProfileAsync(new() { InstanceProfileName = "webserver" }, Token);
        await client.AddRoleToInstanceProfileAsync(new() { InstanceProfileName = "webserver", RoleName = "webserver" }, Token);
        await client.PutRolePolicyAsync(
            new()
            {
                RoleName = "webserver",
                PolicyName = "read",
                PolicyDocument = Policy,
            },
            Token
        );

        var profile = await client.GetInstanceProfileAsync(new() { InstanceProfileName = "webserver" }, Token);
        var policies = await client.Paginators.ListRolePolicies(new() { RoleName = "webserver" }).PolicyNames.ToListAsync(Token);
        var policy = await client.GetRolePolicyAsync(new() { RoleName = "webserver", PolicyName = "read" }, Token);
        var attached = await client.ListAttachedRolePoliciesAsync(new() { RoleName = "webserver" }, Token);

        profile.InstanceProfile.Roles.ShouldHaveSingleItem().RoleName.ShouldBe("webserver");
        policies.ShouldBe(["read"]);
        Uri.UnescapeDataString(policy.PolicyDocument).ShouldBe(Policy);
        attached.AttachedPolicies.ShouldBeNull();
        attached.IsTruncated.ShouldBe(false);
    }

    [Fact]
    public async Task Names_a_role_that_does_not_exist_as_such()
    {
        using var client = Client();

        var error = await Should.ThrowAsync<NoSuchEntityException>(() => client.GetRoleAsync(new() { RoleName = "none" }, Token));

        error.ErrorCode.ShouldBe("NoSuchEntity");
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private AmazonIdentityManagementServiceClient Client() =>
        new(new BasicAWSCredentials("id", "secret"), moto.Configure(new AmazonIdentityManagementServiceConfig()));
}
