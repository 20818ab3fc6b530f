using BlueGreen.LocalCloud.Host;

namespace BlueGreen.LocalCloud.Tests.Host;

public sealed class CommandLineTests
{
    [Fact]
    public void Reads_every_option()
    {
        var (options, errors) = CommandLine.Parse([
            "--port",
            "0",
            "--data=/tmp/x",
            "--timing",
            "realistic",
            "--speed",
            "10",
            "--seed",
            "7",
            "--machines",
            "off",
            "--policy",
            "/tmp/p.json",
            "--enter=/tmp/enter",
            "--front-port",
            "80",
            "--vpc-front-port",
            "81",
        ]);

        errors.ShouldBeEmpty();
        options.ShouldBe(
            new LocalCloudOptions
            {
                Port = 0,
                DataDirectory = "/tmp/x",
                Timing = TimingKind.Realistic,
                Speed = 10,
                Seed = 7,
                Machines = MachinesKind.Off,
                PolicyFile = "/tmp/p.json",
                EnterFile = "/tmp/enter",
                FrontPort = 80,
                VpcFrontPort = 81,
            }
        );
    }

    [Fact]
    public void Tells_every_error_at_once()
    {
        var (_, errors) = CommandLine.Parse([
            "--port",
            "70000",
            "--timing",
            "slow",
            "--speed",
            "-1",
            "--machines",
            "some",
            "--colour",
            "red",
            "--data",
        ]);

        errors.ShouldBe([
            "--port: '70000' is no port; use 0-65535.",
            "--timing: 'slow' is neither instant nor realistic.",
            "--speed: '-1' is no number from 0 to 10000.",
            "--machines: 'some' is none of auto, off, required.",
            "--colour: unknown option.",
            "--data: needs a value.",
        ]);
    }
}
