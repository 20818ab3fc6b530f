namespace BlueGreen.LocalCloud.Tests.Sts;

public sealed class StsTests
{
    [Fact]
    public async Task Gives_a_session_of_a_role_that_there_is()
    {
        await using var cloud = TestCloud.Instant();
        await cloud.CallAsync("iam", "CreateRole", ("RoleName", "deployer"), ("AssumeRolePolicyDocument", "{}"));

        var answer = await cloud.CallAsync(
            "sts",
            "AssumeRole",
            ("RoleArn", "arn:aws:iam::123456789012:role/deployer"),
            ("RoleSessionName", "build")
        );

        answer.Descendants("AccessKeyId").Single().Value.ShouldStartWith("ASIA");
        answer.Descendants("Arn").Single().Value.ShouldBe("arn:aws:sts::123456789012:assumed-role/deployer/build");
        answer.Descendants("Expiration").Single().Value.ShouldBe("2026-01-15T13:00:00.000Z");
    }

    [Theory]
    [InlineData("RoleSessionName", "the build")]
    [InlineData("RoleSessionName", "b")]
    [InlineData("DurationSeconds", "3601")]
    public async Task Refuses_a_session_that_the_role_does_not_give(string name, string value)
    {
        await using var cloud = TestCloud.Instant();
        await cloud.CallAsync("iam", "CreateRole", ("RoleName", "deployer"), ("AssumeRolePolicyDocument", "{}"));

        var refusal = await cloud.RefusedAsync(
            "sts",
            "AssumeRole",
            ("RoleArn", "arn:aws:iam::123456789012:role/deployer"),
            ("RoleSessionName", name == "RoleSessionName" ? value : "build"),
            ("DurationSeconds", name == "DurationSeconds" ? value : "900")
        );

        (refusal.Code, refusal.Status).ShouldBe(("ValidationError", 400));
    }

    [Fact]
    public async Task Refuses_a_role_that_is_not_there()
    {
        await using var cloud = TestCloud.Instant();

        var refusal = await cloud.RefusedAsync(
            "sts",
            "AssumeRole",
            ("RoleArn", "arn:aws:iam::123456789012:role/nobody"),
            ("RoleSessionName", "build")
        );

        (refusal.Code, refusal.Status).ShouldBe(("AccessDenied", 403));
    }
}
