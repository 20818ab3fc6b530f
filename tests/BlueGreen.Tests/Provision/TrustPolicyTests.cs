using BlueGreen.Aws;

namespace BlueGreen.Tests.Provision;

public sealed class TrustPolicyTests
{
    [Theory]
    [InlineData("""{"Statement":{"Effect":"Allow","Principal":{"Service":"ec2.amazonaws.com"},"Action":"sts:AssumeRole"}}""", true)]
    [InlineData(
        """{"Statement":[{"Effect":"Allow","Principal":{"Service":["ssm.amazonaws.com","ec2.amazonaws.com"]},"Action":["sts:AssumeRole"]}]}""",
        true
    )]
    [InlineData("""{"Statement":[{"Effect":"Deny","Principal":{"Service":"ec2.amazonaws.com"},"Action":"sts:AssumeRole"}]}""", false)]
    [InlineData("""{"Statement":[{"Effect":"Allow","Principal":{"Service":"lambda.amazonaws.com"},"Action":"sts:AssumeRole"}]}""", false)]
    [InlineData("""{"Statement":[{"Effect":"Allow","Principal":{"AWS":"*"},"Action":"sts:AssumeRole"}]}""", false)]
    [InlineData("""{"Statement":[{"Effect":"Allow","Principal":"*","Action":"sts:AssumeRole"}]}""", false)]
    [InlineData(
        """{"Statement":[{"Effect":"Allow","Principal":{"Service":"ec2.amazonaws.com"},"Action":"sts:AssumeRole","Condition":{"Bool":{"aws:x":"true"}}}]}""",
        false
    )]
    [InlineData("not json", false)]
    public void Tells_whether_EC2_may_assume_the_role(string policy, bool fits) =>
        TrustPolicy.LetsEc2Assume(Uri.EscapeDataString(policy)).ShouldBe(fits);

    [Fact]
    public void Its_own_policy_fits() => TrustPolicy.LetsEc2Assume(TrustPolicy.ForEc2).ShouldBeTrue();
}
