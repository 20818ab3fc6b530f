namespace Cake.BlueGreen.Tests;

/// <summary>A directory that is gone after the test. Its name has a blank: people's directories have them.</summary>
internal sealed class TemporaryDirectory : IDisposable
{
    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("cake blue green ");

    public string Path => _directory.FullName;

    public void Dispose() => _directory.Delete(recursive: true);
}
