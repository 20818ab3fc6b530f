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
        Func<BlueGreenOperations, Task<T>> operation,
        object? options = null
    ) => RunAsync(context, settings, target, (operations, _) => operation(operations), options, CancellationToken.None);

    /// <summary>The same for an operation that must remove what it made when it is interrupted.</summary>
    public static async Task<T> RunToItsEndAsync<T>(
        ICakeContext context,
        EnvironmentSettings settings,
        string target,
        Func<BlueGreenOperations, CancellationToken, Task<T>> operation,
        object? options = null
    )
    {
        using var interruption = new Interruption();
        return await RunAsync(context, settings, target, operation, options, interruption.Token).ConfigureAwait(false);
    }

    private static async Task<T> RunAsync<T>(
        ICakeContext context,
        EnvironmentSettings settings,
        string target,
        Func<BlueGreenOperations, CancellationToken, Task<T>> operation,
        object? options,
        CancellationToken cancellationToken
    )
    {
        var directory = context.Environment.WorkingDirectory.FullPath;
        var files = new RunFiles(Path.Combine(directory, ResultDirectory));
        var report = new ReportFiles(Path.Combine(directory, ResultDirectory));
        var recorder = new ChapterRecorder(LogOf(context));
        var request = new ChapterRequest(target, $"{settings.Environment} of {settings.Domain}", ChapterRequest.Options(options));
        var operations = new BlueGreenOperations(
            settings,
            new OperationContext
            {
                Log = recorder,
                WorkingDirectory = directory,
                Confirmation = TerminalConfirmation.OfThisProcess(),
            }
        );
        T result;
        try
        {
            result = await operation(operations, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception failure)
        {
            TryTell(
                context,
                () =>
                {
                    files.WriteFailure(target, failure, TimeProvider.System);
                    report.Add(recorder.Failed(request, failure));
                }
            );
            throw;
        }

        files.Write(target, result, TimeProvider.System);
        report.Add(recorder.Succeeded(request, result));
        return result;
    }

    // That the files can't be written must not hide why the operation failed.
    private static void TryTell(ICakeContext context, Action tell)
    {
        try
        {
            tell();
        }
        catch (Exception second) when (second is IOException or UnauthorizedAccessException)
        {
            new CakeRunLog(context.Log).Warn($"the failure was not written to {ResultDirectory}: {second.Message}");
        }
    }

    // A host may have a log of its own that shows more than lines: progress, a build server's messages.
    private static IRunLog LogOf(ICakeContext context) =>
        context.ServiceProvider?.GetService(typeof(IRunLog)) as IRunLog ?? new CakeRunLog(context.Log);
}
