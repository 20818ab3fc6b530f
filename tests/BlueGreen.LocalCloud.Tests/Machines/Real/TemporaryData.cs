using BlueGreen.LocalCloud.Machines.Processes;

namespace BlueGreen.LocalCloud.Tests.Machines.Real;

/// <summary>A directory for a cloud's data, which goes with the test, whoever its files belong to.</summary>
internal sealed class TemporaryData : IAsyncDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("machines-").FullName;

    public async ValueTask DisposeAsync() => await Tool.RemoveAsync(Path);
}
