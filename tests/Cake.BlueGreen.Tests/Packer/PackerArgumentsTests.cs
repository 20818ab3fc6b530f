using Cake.BlueGreen.Packer;

namespace Cake.BlueGreen.Tests.Packer;

public sealed class PackerArgumentsTests
{
    [Fact]
    public void Validates_the_template_alone_without_asking_the_version_where_no_plugins_are_named()
    {
        using var packer = new PackerFixture();

        packer.Context.PackerValidate(new PackerValidateSettings { Template = "images/base.pkr.hcl", SyntaxOnly = true });

        packer.Processes.Runs.Count.ShouldBe(1);
        packer.Processes.LastArguments.ShouldBe(
            $"-machine-readable \"validate\" \"-syntax-only\" \"{packer.Path("images/base.pkr.hcl")}\""
        );
    }

    [Theory]
    [InlineData("1.6.6", "images/base.pkr.hcl")]
    [InlineData("1.7.0", "images")]
    [InlineData("1.11.2", "images")]
    public void Reads_the_plugins_beside_the_template_from_1_7_on(string version, string read)
    {
        using var packer = new PackerFixture(version);

        packer.Context.PackerValidate(new PackerValidateSettings { Template = "images/base.pkr.hcl", Plugins = "images/plugins.pkr.hcl" });

        packer.Processes.LastArguments.ShouldEndWith($"\"validate\" \"{packer.Path(read)}\"");
    }

    [Fact]
    public void Refuses_plugins_in_another_directory()
    {
        using var packer = new PackerFixture();

        Should
            .Throw<PackerException>(() =>
                packer.Context.PackerValidate(new PackerValidateSettings { Template = "images/base.pkr.hcl", Plugins = "plugins.pkr.hcl" })
            )
            .Message.ShouldBe("plugins.pkr.hcl must stand beside images/base.pkr.hcl: Packer reads one directory.");
    }

    [Theory]
    [InlineData("1.6.6", false)]
    [InlineData("1.7.0", true)]
    public void Installs_plugins_only_where_packer_has_them_not_built_in(string version, bool installs)
    {
        using var packer = new PackerFixture(version);

        packer
            .Context.PackerInit(new PackerInitSettings { Template = "images/base.pkr.hcl", Plugins = "images/plugins.pkr.hcl" })
            .ShouldBe(installs);

        packer.Processes.Runs.Exists(run => run.Arguments.Render().Contains("\"init\"")).ShouldBe(installs);
    }

    [Fact]
    public void Passes_files_first_then_values_so_that_values_win()
    {
        using var packer = new PackerFixture();

        packer.Context.PackerValidate(
            new PackerValidateSettings
            {
                Template = "t.pkr.hcl",
                VariableFiles = ["common.pkrvars.hcl"],
                Variables = new Dictionary<string, string> { ["cidrs"] = """["10.0.0.0/8"]""", ["path"] = @"C:\images\" },
            }
        );

        packer.Processes.LastArguments.ShouldBe(
            $"""
            -machine-readable "validate" "-var-file={packer.Path(
                "common.pkrvars.hcl"
            )}" "-var=cidrs=[\"10.0.0.0/8\"]" "-var=path=C:\images\\" "{packer.Path("t.pkr.hcl")}"
            """
        );
    }

    [Fact]
    public void Never_asks_for_newer_versions()
    {
        using var packer = new PackerFixture("1.7.0");

        packer.Context.PackerInit(new PackerInitSettings { Template = "t.pkr.hcl" });

        packer.Processes.Runs.ShouldAllBe(run => run.EnvironmentVariables["CHECKPOINT_DISABLE"] == "1");
    }

    [Fact]
    public void Gets_the_variables_that_the_caller_gives_any_tool()
    {
        using var packer = new PackerFixture();

        packer.Context.PackerValidate(
            new PackerValidateSettings
            {
                Template = "t.pkr.hcl",
                EnvironmentVariables = new Dictionary<string, string> { ["AWS_REGION"] = "eu-west-2" },
            }
        );

        packer.Processes.Runs[^1].EnvironmentVariables["AWS_REGION"].ShouldBe("eu-west-2");
    }
}
