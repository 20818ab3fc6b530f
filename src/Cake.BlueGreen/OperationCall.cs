using BlueGreen;
using BlueGreen.Configuration;
using BlueGreen.Reporting;
using Cake.Core;

namespace Cake.BlueGreen;

/// <summary>What every alias does around its operation: Cake's log and directory in, the result's copy out.</summary>
internal static class OperationCall
{
    private const string ResultDirectory = "artifacts/bluegreen";

    public static Task<T> RunAsync<T>(
        ICakeContext context,
        EnvironmentSettings settings,
        string target,
        Func<BlueGreenOperations, Task<T>> operation
    ) => RunAsync(context, settings, target, (operations, _) => operation(operations), CancellationToken.None);

    /// <summary>The same for an operation that must remove what it made when it is interrupted.</summary>
    public static async Task<T> RunToItsEndAsync<T>(
        ICakeContext context,
        EnvironmentSettings settings,
        string target,
        Func<BlueGreenOperations, CancellationToken, Task<T>> operation
    )
    {
        using var interruption = new Interruption();
        return await RunAsync(context, settings, target, operation, interruption.Token).ConfigureAwait(false);
    }

    private static async Task<T> RunAsync<T>(
        ICakeContext context,
        EnvironmentSettings settings,
        string target,
        Func<BlueGreenOperations, CancellationToken, Task<T>> operation,
        CancellationToken cancellationToken
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
            var result = await operation(operations, cancellationToken).ConfigureAwait(false);
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
