using Cake.BlueGreen.Packer;
using Cake.BlueGreen.Tests.Tooling;
using Cake.Core;
using Cake.Core.Configuration;
using Cake.Core.IO;
using Cake.Core.Tooling;
using NSubstitute;

namespace Cake.BlueGreen.Tests.Packer;

/// <summary>The templates of this repository, checked by the real Packer where it is on the machine.</summary>
public sealed class TemplateTests : IDisposable
{
    private static readonly string? Program = (Environment.GetEnvironmentVariable("PATH") ?? string.Empty)
        .Split(System.IO.Path.PathSeparator)
        .Select(directory => System.IO.Path.Combine(directory, "packer"))
        .FirstOrDefault(File.Exists);

    private readonly string _archive = System.IO.Path.GetTempFileName();

    [Theory]
    [InlineData("")]
    [InlineData("http://127.0.0.1:4566")]
    public void The_base_template_is_valid_for_AWS_and_for_the_local_cloud(string endpoint) => Validate("base", endpoint, []);

    [Theory]
    [InlineData("")]
    [InlineData("http://127.0.0.1:4566")]
    public void The_site_template_is_valid_for_AWS_and_for_the_local_cloud(string endpoint) =>
        Validate(
            "site",
            endpoint,
            new()
            {
                ["base_image"] = "ami-0123456789abcdef0",
                ["archive"] = _archive,
                ["release"] = "7",
            }
        );

    [Fact]
    public void A_missing_variable_is_told_by_name() =>
        Should
            .Throw<PackerException>(() => Real().PackerValidate(new PackerValidateSettings { Template = Template("base") }))
            .Errors.ShouldContain(error => error.Contains("Unset variable \"region\""));

    public void Dispose() => File.Delete(_archive);

    private static void Validate(string image, string endpoint, Dictionary<string, string> more)
    {
        var context = Real();
        context.PackerInit(new PackerInitSettings { Template = Template(image), Plugins = Plugins(image) });
        context.PackerValidate(
            new PackerValidateSettings
            {
                Template = Template(image),
                Plugins = Plugins(image),
                Variables = new Dictionary<string, string>(more)
                {
                    ["region"] = "eu-west-2",
                    ["ec2_endpoint"] = endpoint,
                    ["image_name"] = "londontamed-com-v7",
                    ["environment"] = "production.londontamed.com",
                    ["version"] = "v7",
                    ["content_hash"] = "3f9c2ab1d0e7",
                    ["ssh_cidrs"] = """["192.0.2.0/24"]""",
                    ["manifest"] = "manifest.json",
                },
            }
        );
    }

    private static string Template(string image) => System.IO.Path.Combine(Repository.Root, "images", image, $"{image}.pkr.hcl");

    private static string Plugins(string image) => System.IO.Path.Combine(Repository.Root, "images", image, "plugins.pkr.hcl");

    /// <summary>The engine's own file system, environment and process runner.</summary>
    private static ICakeContext Real()
    {
        Assert.SkipWhen(Program is null, "packer is not on this machine (apt-get install packer).");
        var log = new RecordingLog();
        var files = new FileSystem();
        var environment = new CakeEnvironment(new CakePlatform(), new CakeRuntime());
        var tools = Substitute.For<IToolLocator>();
        tools.Resolve(Arg.Any<string>()).Returns(new FilePath(Program));
        tools.Resolve(Arg.Any<IEnumerable<string>>()).Returns(new FilePath(Program));
        var runner = new ProcessRunner(files, environment, log, tools, Substitute.For<ICakeConfiguration>());
        var context = Substitute.For<ICakeContext>();
        context.FileSystem.Returns(files);
        context.Environment.Returns(environment);
        context.Tools.Returns(tools);
        context.Log.Returns(log);
        context.ProcessRunner.Returns(runner);
        return context;
    }
}
