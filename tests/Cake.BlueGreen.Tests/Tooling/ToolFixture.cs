using Cake.Core;
using Cake.Core.IO;
using Cake.Core.Tooling;
using NSubstitute;

namespace Cake.BlueGreen.Tests.Tooling;

/// <summary>A Cake context whose one tool is a fake, in a working directory of its own.</summary>
internal abstract class ToolFixture : IDisposable
{
    protected ToolFixture(string tool)
    {
        Directory = System.IO.Directory.CreateTempSubdirectory("tool-").FullName;
        var path = Path(tool);
        File.WriteAllText(path, string.Empty);

        Context = Substitute.For<ICakeContext>();
        Context.FileSystem.Returns(new FileSystem());
        Context.Environment.WorkingDirectory.Returns(new DirectoryPath(Directory));
        Context.Environment.GetEnvironmentVariable("PATH").Returns("/usr/bin:/bin");
        Context.ProcessRunner.Returns(Processes);
        Context.Log.Returns(Log);
        Context.Tools.Returns(Tools);
        Tools.Resolve(Arg.Any<string>()).Returns(new FilePath(path));
        Tools.Resolve(Arg.Any<IEnumerable<string>>()).Returns(new FilePath(path));
    }

    public ICakeContext Context { get; }

    public FakeProcessRunner Processes { get; } = new();

    public RecordingLog Log { get; } = new();

    protected string Directory { get; }

    private IToolLocator Tools { get; } = Substitute.For<IToolLocator>();

    public string Path(string name) => System.IO.Path.Combine(Directory, name);

    public void RemoveTool()
    {
        Tools.Resolve(Arg.Any<string>()).Returns((FilePath?)null);
        Tools.Resolve(Arg.Any<IEnumerable<string>>()).Returns((FilePath?)null);
    }

    public void Dispose() => System.IO.Directory.Delete(Directory, recursive: true);
}
