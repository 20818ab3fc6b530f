using BlueGreen;
using BlueGreen.Clean;
using BlueGreen.DeployStaging;
using BlueGreen.History;
using BlueGreen.Images;
using BlueGreen.Naming;
using BlueGreen.Reporting;
using BlueGreen.Status;
using BlueGreen.Switch;
using Scenarios.Testing;
using Scenarios.Worlds;

namespace Scenarios.Machines;

/// <summary>A machine from which operations are run. It keeps nothing: all that a run knows comes from the cloud.</summary>
internal sealed record Machine(World World, string Name)
{
    /// <value>How far its wall clock is off.</value>
    public TimeSpan ClockError { get; init; }

    /// <value>What lies between it and the cloud, and may alter what is sent or answered.</value>
    public Func<HttpMessageHandler, HttpMessageHandler> Through { get; init; } = static cloud => cloud;

    public Run<OperationResult> Deploy(
        string version,
        Func<DeployStagingOptions, DeployStagingOptions>? and = null,
        CancellationToken stop = default
    ) =>
        Operate(
            Reach.Staging,
            operations =>
            {
                var options = new DeployStagingOptions { Image = ImageId.Parse(World.Images[version]) };
                return operations.DeployStagingAsync(and?.Invoke(options) ?? options, stop);
            }
        );

    public Run<OperationResult> Switch(string? to = null, Func<SwitchOptions, SwitchOptions>? and = null) =>
        Operate(
            Reach.LiveNames,
            operations =>
            {
                var options = new SwitchOptions { To = to };
                return operations.SwitchAsync(and?.Invoke(options) ?? options);
            }
        );

    public Run<OperationResult> Rollback(RunOptions? options = null) =>
        Operate(Reach.LiveNames, operations => operations.RollbackAsync(options ?? new RunOptions()));

    public Run<OperationResult> Clean(string? to = null, Func<CleanOptions, CleanOptions>? and = null) =>
        Operate(
            Reach.Staging,
            operations =>
            {
                var options = new CleanOptions { To = to };
                return operations.CleanAsync(and?.Invoke(options) ?? options);
            }
        );

    public Run<HistoryReport> History() => Operate(Reach.Nothing, operations => operations.HistoryAsync());

    public Run<StatusReport> Status() => Operate(Reach.Nothing, operations => operations.StatusAsync());

    public Run<StatusReport> Validate(string? expected = null) =>
        Operate(Reach.Nothing, operations => operations.ValidateStagingAsync(expected is null ? null : AppVersion.Parse(expected)));

    public Run<ImageTestResult> Test(
        string version,
        Tester tester,
        Func<TestImageOptions, TestImageOptions>? and = null,
        CancellationToken stop = default
    ) =>
        Operate(
            Reach.Staging,
            operations =>
            {
                var options = new TestImageOptions { Image = ImageId.Parse(World.Images[version]) };
                return operations.TestImageAsync(tester, and?.Invoke(options) ?? options, stop);
            }
        );

    public Run<ImageTestResult> TestNamed(Tester tester) =>
        Operate(Reach.Staging, operations => operations.TestImageAsync(tester, new TestImageOptions()));

    public Run<OperationResult> DeployNamed(Func<DeployStagingOptions, DeployStagingOptions>? and = null) =>
        Operate(
            Reach.Staging,
            operations =>
            {
                var options = new DeployStagingOptions();
                return operations.DeployStagingAsync(and?.Invoke(options) ?? options);
            }
        );

    public Run<SiteImage> Provide(SiteImageSource source, IImageMaker maker) =>
        Operate(Reach.Staging, operations => operations.BakeImageAsync(source, maker));

    private Run<T> Operate<T>(Reach reach, Func<BlueGreenOperations, Task<T>> operation) => new(World, this, reach, operation);
}
