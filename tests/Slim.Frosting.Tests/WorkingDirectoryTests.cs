using Cake.Frosting;

namespace Slim.Frosting.Tests;

/// <summary>Alone: the working directory is the whole process's.</summary>
[Collection(nameof(WorkingDirectoryTests))]
[CollectionDefinition(nameof(WorkingDirectoryTests), DisableParallelization = true)]
public sealed class WorkingDirectoryTests : IDisposable
{
    private readonly string _before = Environment.CurrentDirectory;
    private readonly DirectoryInfo _one = Directory.CreateTempSubdirectory("one");
    private readonly DirectoryInfo _other = Directory.CreateTempSubdirectory("other");

    [Fact]
    public void The_option_beats_the_host()
    {
        var pipeline = new Pipeline().With<TellsDirectory>().Configure(host => host.UseWorkingDirectory(_one.FullName));

        pipeline.Run("--target=TellsDirectory", $"--working={_other.FullName}").ShouldBe(0);

        pipeline.Events.ShouldBe([_other.FullName]);
    }

    [Fact]
    public void The_host_decides_without_the_option()
    {
        var pipeline = new Pipeline().With<TellsDirectory>().Configure(host => host.UseWorkingDirectory(_one.FullName));

        pipeline.Run("--target=TellsDirectory").ShouldBe(0);

        pipeline.Events.ShouldBe([_one.FullName]);
    }

    public void Dispose()
    {
        Environment.CurrentDirectory = _before;
        _one.Delete(recursive: true);
        _other.Delete(recursive: true);
    }
}
