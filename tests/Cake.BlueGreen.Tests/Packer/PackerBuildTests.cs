using BlueGreen.Naming;
using Cake.BlueGreen.Packer;
using Cake.BlueGreen.Tests.Tooling;

namespace Cake.BlueGreen.Tests.Packer;

public sealed class PackerBuildTests
{
    [Fact]
    public void Tells_only_of_the_images_of_its_own_run()
    {
        using var packer = new PackerFixture();
        packer.Built("run-1", "eu-west-2:ami-11111111");
        packer.Command = () => packer.Built("run-2", "eu-west-2:ami-22222222,eu-west-1:ami-33333333");

        var built = packer.Build();

        built.RunId.ShouldBe("run-2");
        built
            .Images.Select(image => (image.Build, image.Region, image.Id, image.CustomData["version"]))
            .ShouldBe([
                ("base", "eu-west-2", ImageId.Parse("ami-22222222"), "v7"),
                ("base", "eu-west-1", ImageId.Parse("ami-33333333"), "v7"),
            ]);
    }

    [Fact]
    public void Reads_what_the_real_one_writes()
    {
        using var packer = new PackerFixture();
        packer.Command = () =>
        {
            File.WriteAllText(packer.Path("manifest.json"), Repository.Sample("Packer", "manifest.json"));
            return new FakeRun();
        };

        packer.Build().Images.ShouldHaveSingleItem().Region.ShouldBe("eu-west-1");
    }

    [Fact]
    public void Fails_when_the_manifest_is_of_an_earlier_run()
    {
        using var packer = new PackerFixture();
        packer.Built("run-1", "eu-west-2:ami-11111111");

        Should
            .Throw<PackerException>(packer.Build)
            .Message.ShouldBe(
                $"packer build of images/base.pkr.hcl wrote nothing into {packer.Path("manifest.json")}: its manifest post-processor must write there."
            );
    }

    [Theory]
    [InlineData("no JSON", "is not a manifest of Packer")]
    [InlineData("""{"builds": [], "last_run_uuid": "run-2"}""", "tells of no image of the run run-2")]
    [InlineData(
        """{"builds": [{"name": "x", "artifact_id": "docker:sha", "packer_run_uuid": "run-2"}], "last_run_uuid": "run-2"}""",
        "the build x made docker:sha, which is not an image of EC2"
    )]
    public void Fails_when_the_manifest_tells_of_no_image(string manifest, string told)
    {
        using var packer = new PackerFixture();
        packer.Command = () =>
        {
            File.WriteAllText(packer.Path("manifest.json"), manifest);
            return new FakeRun();
        };

        Should.Throw<PackerException>(packer.Build).Message.ShouldContain(told);
    }

    [Fact]
    public void A_failed_build_carries_what_packer_called_errors()
    {
        using var packer = new PackerFixture();
        packer.Command = () => new FakeRun(1, Repository.Sample("Packer", "failed-build.txt"));

        var failure = Should.Throw<PackerException>(packer.Build);

        failure.ExitCode.ShouldBe(1);
        failure.Message.ShouldStartWith("packer build of images/base.pkr.hcl failed with exit code 1.");
        failure.Errors.ShouldHaveSingleItem().ShouldBe("Error: AMI Name: 'site-1' is used by an existing AMI: ami-00000000000000003");
    }

    [Fact]
    public void Secrets_reach_packer_and_nobody_else()
    {
        const string secret = "canary, of\ntwo lines";
        using var packer = new PackerFixture
        {
            Settings = new PackerBuildSettings
            {
                Template = "t.pkr.hcl",
                Manifest = "manifest.json",
                SecretVariables = new Dictionary<string, string> { ["password"] = secret },
            },
        };
        packer.Command = () =>
            new FakeRun(
                1,
                "1,,ui,say,I use canary%!(PACKER_COMMA) of\\ntwo lines\n1,,ui,error,bad: canary%!(PACKER_COMMA) of\\n\nnot a message: two lines",
                "panic: two lines"
            );

        var failure = Should.Throw<PackerException>(packer.Build);

        packer.Processes.Runs[^1].EnvironmentVariables["PKR_VAR_password"].ShouldBe(secret);
        packer.Processes.LastArguments.ShouldNotContain("canary");
        var seen = packer.Log.Text + failure;
        seen.ShouldNotContain("canary");
        seen.ShouldNotContain("two lines");
        seen.ShouldContain("I use [REDACTED]");
    }

    [Fact]
    public void A_missing_packer_is_told_with_where_it_was_looked_for_and_how_to_install_it()
    {
        using var packer = new PackerFixture();
        packer.RemoveTool();

        var missing = Should.Throw<global::Cake.BlueGreen.Tooling.MissingToolException>(packer.Build);

        missing.Message.ShouldBe(
            "Packer is not on this machine. Looked for packer or packer.exe in Cake's tools directory, and in PATH (/usr/bin:/bin). "
                + "Install it (apt-get install packer), or name it with ToolPath."
        );
        packer.Processes.Runs.ShouldBeEmpty();
    }
}
