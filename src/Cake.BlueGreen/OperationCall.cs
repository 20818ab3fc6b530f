using BlueGreen;
using BlueGreen.Configuration;
using BlueGreen.Reporting;
using Cake.Core;

namespace Cake.BlueGreen;

/// <summary>What every alias does around its operation: Cake's log and directory in, the result's copy out.</summary>
internal static class OperationCall
{
    private const string ResultDirectory = "artifacts/bluegreen";

    public static async Task<T> RunAsync<T>(
        ICakeContext context,
        EnvironmentSettings settings,
        string target,
        Func<BlueGreenOperations, Task<T>> operation
    )
    {
        var directory = context.Environment.WorkingDirectory.FullPath;
        var files = new RunFiles(Path.Combine(directory, ResultDirectory));
        var operations = new BlueGreenOperations(
            settings,
            new OperationContext { Log = new CakeRunLog(context.Log), WorkingDirectory = directory }
        );
        try
        {
            var result = await operation(operations).ConfigureAwait(false);
            files.Write(target, result, TimeProvider.System);
            return result;
        }
        catch (Exception failure)
        {
            files.WriteFailure(target, failure, TimeProvider.System);
            throw;
        }
    }
}
