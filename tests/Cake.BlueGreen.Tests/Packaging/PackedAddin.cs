using System.IO.Compression;

namespace Cake.BlueGreen.Tests.Packaging;

/// <summary>The addin's package, made once of what was compiled.</summary>
public sealed class PackedAddin : IAsyncLifetime
{
    private readonly TemporaryDirectory _directory = new();

    /// <summary>A folder that serves as a feed of this one package.</summary>
    public string Feed => _directory.Path;

    /// <summary>The package.</summary>
    public string File => Directory.GetFiles(Feed, "*.nupkg").ShouldHaveSingleItem();

    public async ValueTask InitializeAsync()
    {
        var (exitCode, output) = await DotNet.RunAsync([
            "pack",
            Path.Combine("src", "Cake.BlueGreen"),
            "--no-build",
            "-p:BuildProjectReferences=false",
            "--configuration",
            DotNet.Configuration,
            "--output",
            Feed,
            "--nologo",
        ]);
        exitCode.ShouldBe(0, output);
    }

    public ValueTask DisposeAsync()
    {
        _directory.Dispose();
        return ValueTask.CompletedTask;
    }

    /// <summary>The package's files, as paths with slashes.</summary>
    public IReadOnlyList<string> Entries()
    {
        using var package = ZipFile.OpenRead(File);
        return [.. package.Entries.Select(entry => entry.FullName)];
    }

    /// <summary>One file's bytes.</summary>
    public byte[] Read(string name)
    {
        using var package = ZipFile.OpenRead(File);
        using var content = package.GetEntry(name).ShouldNotBeNull(name).Open();
        using var copy = new MemoryStream();
        content.CopyTo(copy);
        return copy.ToArray();
    }
}

/// <summary>The tests that share the package.</summary>
[CollectionDefinition]
public sealed class PackedAddinTests : ICollectionFixture<PackedAddin>;
