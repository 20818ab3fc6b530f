using BlueGreen.LocalCloud.Host;
using BlueGreen.LocalCloud.Policy;

namespace BlueGreen.LocalCloud.Tests.Policy;

public sealed class AccessPolicyTests : IDisposable
{
    private readonly string _file = Path.GetTempFileName();

    public void Dispose() => File.Delete(_file);

    [Theory]
    [InlineData("""{"deny":["iam:CreateRole"]}""")]
    [InlineData("""{"Statement":[{"Effect":"Allow","Action":"*"},{"Effect":"Deny","Action":["iam:Create*"]}]}""")]
    [InlineData("""{"Statement":{"Effect":"Allow","Action":"iam:Get*"}}""")]
    public async Task Refuses_what_the_policy_does_not_allow_and_does_the_rest(string policy)
    {
        await using var cloud = With(policy);

        var refusal = await cloud.RefusedAsync("iam", "CreateRole", ("RoleName", "x"), ("AssumeRolePolicyDocument", "{}"));

        (refusal.Code, refusal.Status).ShouldBe(("AccessDenied", 403));
        refusal.Message.ShouldContain("is not authorized to perform: iam:CreateRole");
        cloud.Host.Inspect(w => w.State.Iam.Roles.Count).ShouldBe(0);
        (await cloud.RefusedAsync("iam", "GetRole", ("RoleName", "x"))).Code.ShouldBe("NoSuchEntity");
    }

    [Theory]
    [InlineData("ec2", "DescribeVpcs", "UnauthorizedOperation")]
    [InlineData("cloudwatch", "ListMetrics", "AccessDenied")]
    public async Task Refuses_in_the_services_own_words(string service, string action, string code)
    {
        await using var cloud = With("""{"deny":["*"]}""");

        (await cloud.RefusedAsync(service, action)).Code.ShouldBe(code);
    }

    [Fact]
    public async Task Always_says_who_is_calling()
    {
        await using var cloud = With("""{"deny":["*"]}""");

        _ = await cloud.CallAsync("sts", "GetCallerIdentity");
    }

    [Fact]
    public void Names_of_actions_compare_without_case() =>
        PolicyDocument
            .Parse("""{"deny":["Route53:changeresourcerecordsets"]}""")
            .Allows("route53:ChangeResourceRecordSets")
            .ShouldBeFalse();

    private TestCloud With(string policy)
    {
        File.WriteAllText(_file, policy);
        return TestCloud.With(new LocalCloudOptions { PolicyFile = _file });
    }
}
