using Cake.BlueGreen.Tooling;

namespace Cake.BlueGreen.Tests.Tooling;

public sealed class SshProbeTests
{
    [Fact]
    public void Logs_in_with_that_key_alone_and_no_settings_of_the_users()
    {
        using var ssh = new SshFixture();

        ssh.Obstacle().ShouldBeNull();

        var arguments = ssh.Processes.LastArguments;
        arguments.ShouldStartWith("\"-F\" \"none\"");
        arguments.ShouldContain("\"BatchMode=yes\"");
        arguments.ShouldContain("\"IdentitiesOnly=yes\"");
        arguments.ShouldEndWith($"-i \"{ssh.Path("key.pem")}\" \"admin@192.0.2.7\" true");
    }

    [Theory]
    [InlineData(
        "ssh: connect to host 192.0.2.7 port 22: Connection refused\n",
        "ssh: connect to host 192.0.2.7 port 22: Connection refused"
    )]
    [InlineData("Banner\n\nadmin@192.0.2.7: Permission denied (publickey).\n", "admin@192.0.2.7: Permission denied (publickey).")]
    [InlineData("", "ssh ended with exit code 255")]
    public void Tells_what_stands_in_the_way(string said, string told)
    {
        using var ssh = new SshFixture();
        ssh.Processes.Tool = _ => new FakeRun(255, Error: said);

        ssh.Obstacle().ShouldBe(told);
    }

    private sealed class SshFixture() : ToolFixture("ssh")
    {
        public string? Obstacle() =>
            new SshProbe(Context).FindObstacle(
                new SshSettings
                {
                    Host = "192.0.2.7",
                    User = "admin",
                    Key = "key.pem",
                }
            );
    }
}
