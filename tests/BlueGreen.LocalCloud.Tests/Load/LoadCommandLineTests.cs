using System.Net;
using BlueGreen.LocalCloud.Load;

namespace BlueGreen.LocalCloud.Tests.Load;

public sealed class LoadCommandLineTests
{
    [Fact]
    public void Reads_every_option()
    {
        var (options, errors) = LoadCommandLine.Parse([
            "--url",
            "http://www.londontamed.com/version",
            "--url=http://api.londontamed.com/api/version?of=web",
            "--rate",
            "2000",
            "--spare=10",
            "--speed=20",
            "--seconds",
            "1.5",
            "--out",
            "/tmp/series.jsonl",
            "--resolver",
            "198.18.255.53",
        ]);

        errors.ShouldBeEmpty();
        options.Urls.ShouldBe([new Uri("http://www.londontamed.com/version"), new Uri("http://api.londontamed.com/api/version?of=web")]);
        options.Rate.ShouldBe(2000);
        options.Spare.ShouldBe(0.1);
        options.ConnectionLifetime.ShouldBe(TimeSpan.FromSeconds(3));
        options.Duration.ShouldBe(TimeSpan.FromSeconds(1.5));
        options.OutFile.ShouldBe("/tmp/series.jsonl");
        options.Resolver.ShouldBe(IPAddress.Parse("198.18.255.53"));
    }

    [Fact]
    public void Tells_every_error_at_once() =>
        LoadCommandLine
            .Parse([
                "--url=https://x/",
                "--rate=0",
                "--spare=91",
                "--speed=none",
                "--seconds=-1",
                "--until-file=/x",
                "--resolver=dns",
                "--colour=red",
                "--out",
            ])
            .Errors.ShouldBe([
                "--url: 'https://x/' is no http:// address.",
                "--rate: '0' is no number above 0, up to 20000.",
                "--spare: '91' is no percentage from 0 to 90.",
                "--speed: 'none' is no number above 0, up to 10000.",
                "--seconds: '-1' is no number above 0, up to 1000000.",
                "--resolver: 'dns' is no address.",
                "--colour: unknown option.",
                "--out: needs a value.",
                "--url: is missing; name what to ask for.",
                "--out: is missing; name the file of the series.",
            ]);

    [Fact]
    public void Refuses_two_ends() =>
        LoadCommandLine
            .Parse(["--url=http://x/", "--out=x", "--seconds=1", "--until-file=/x"])
            .Errors.ShouldBe(["--seconds, --until-file: give one of them."]);
}
