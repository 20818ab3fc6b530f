using Cake.BlueGreen.Packer;
using Cake.BlueGreen.Tests.Packer;
using Cake.BlueGreen.Tooling;

namespace Cake.BlueGreen.Tests.Tooling;

public sealed class LauncherTests
{
    [Fact]
    public void A_tool_with_a_launcher_is_run_through_it()
    {
        using var packer = new PackerFixture();

        packer.Context.PackerValidate(
            new PackerValidateSettings
            {
                Template = "t.pkr.hcl",
                SyntaxOnly = true,
                Launcher = new ToolLauncher("/opt/enter", "--into", "the network"),
            }
        );

        packer.Processes.Programs[^1].FullPath.ShouldBe("/opt/enter");
        packer.Processes.LastArguments.ShouldBe(
            $"\"--into\" \"the network\" \"{packer.Path("packer")}\" -machine-readable \"validate\" \"-syntax-only\" \"{packer.Path("t.pkr.hcl")}\""
        );
    }

    [Fact]
    public void One_without_is_run_as_it_is()
    {
        using var packer = new PackerFixture();

        packer.Context.PackerValidate(new PackerValidateSettings { Template = "t.pkr.hcl", SyntaxOnly = true });

        packer.Processes.Programs[^1].FullPath.ShouldBe(packer.Path("packer"));
    }
}
