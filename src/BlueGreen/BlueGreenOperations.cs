using BlueGreen.Aws;
using BlueGreen.Clean;
using BlueGreen.Commands;
using BlueGreen.Configuration;
using BlueGreen.DeployStaging;
using BlueGreen.Execution;
using BlueGreen.Execution.Gates;
using BlueGreen.Execution.Recovery;
using BlueGreen.Execution.Steps;
using BlueGreen.History;
using BlueGreen.Naming;
using BlueGreen.Provision;
using BlueGreen.Reporting;
using BlueGreen.Rollback;
using BlueGreen.State;
using BlueGreen.State.Record;
using BlueGreen.Status;
using BlueGreen.Switch;
using BlueGreen.Web;

namespace BlueGreen;

/// <summary>The operations on one environment: what the addin's aliases call.</summary>
/// <param name="settings">The environment.</param>
/// <param name="context">What they run in.</param>
public sealed partial class BlueGreenOperations(EnvironmentSettings settings, OperationContext context)
{
    private readonly EnvironmentSettings settings = SettingsLoader.FromRecord(settings);

    /// <summary>Makes what the environment stands on, as far as it is missing; what it did not make it leaves as it is, and tells how it differs.</summary>
    /// <param name="options">Where the private key goes.</param>
    /// <param name="cancellationToken">Stops the run; the next one finishes it.</param>
    /// <returns>What was done, and every object with what was there, what was made and what differs.</returns>
    /// <exception cref="Guards.RefusedException">What is there contradicts the settings.</exception>
    public Task<OperationResult> ProvisionAsync(ProvisionOptions options, CancellationToken cancellationToken = default) =>
        WithRunAsync(async run =>
        {
            var facts = new ProvisionFactsReader(run.Aws, run.Calls, run.Names);
            var keyFile = KeyFiles.For(context.WorkingDirectory, options.KeysFolder, run.Names.KeyPair);
            var isPublicZoneMissing = false;
            var operation = new Operation(
                OperationKind.Provision,
                async (now, token) =>
                {
                    isPublicZoneMissing |= now.Public is null;
                    return ProvisionDecision.Decide(
                        now,
                        await facts.ReadAsync(now, BalancerKind.Of(now, settings), keyFile, token).ConfigureAwait(false),
                        settings,
                        run.Names
                    );
                }
            );
            var result = await new OperationRunner(run, operation, options).RunAsync(cancellationToken).ConfigureAwait(false);

            // It was made before the lock, so that the plan under the lock found it there.
            return result with
            {
                Objects =
                [
                    .. result.Objects.Select(made =>
                        isPublicZoneMissing && made.Kind == ZonePlanner.PublicKind ? made with { State = ObjectState.Made } : made
                    ),
                ],
            };
        });

    /// <summary>Puts a version on the staging side and waits until all of it is in service.</summary>
    /// <param name="options">Which image and version.</param>
    /// <param name="cancellationToken">Stops the run; what it made is then left for the next run to finish.</param>
    /// <returns>What was done.</returns>
    /// <exception cref="Guards.RefusedException">The environment is not one to deploy to, or the deployment failed; the live side was not touched.</exception>
    public Task<OperationResult> DeployStagingAsync(DeployStagingOptions options, CancellationToken cancellationToken = default) =>
        WithRunAsync(async run =>
        {
            var launches = new LaunchReader(run.Aws, run.Calls, run.Names);
            var facts = new DeployFactsReader(run.Aws, run.Calls, run.Names, launches, new ScalingReader(run.Aws, run.Calls));
            var userData = await ReadUserDataAsync(cancellationToken).ConfigureAwait(false);
            var image = options.Image ?? await NamedImageAsync(run, cancellationToken).ConfigureAwait(false);
            var operation = new Operation(
                OperationKind.DeployStaging,
                async (now, token) =>
                    DeployDecision.Decide(
                        now,
                        await facts.ReadAsync(now, image, userData, token).ConfigureAwait(false),
                        settings,
                        run.Names,
                        options with
                        {
                            Image = image,
                        }
                    )
            )
            {
                RecoverAsync = DeployRecovery.For(run, options),
            };
            return await new OperationRunner(run, operation, options).RunAsync(cancellationToken).ConfigureAwait(false);
        });

    /// <summary>Makes the version on staging live and watches it; switches back by itself when it fails.</summary>
    /// <param name="options">Which version.</param>
    /// <param name="cancellationToken">Stops the run; the next one finishes it or Rollback undoes it.</param>
    /// <returns>What was done.</returns>
    /// <exception cref="Guards.RefusedException">The environment is not one to be switched, or the new version failed and the names were moved back.</exception>
    public Task<OperationResult> SwitchAsync(SwitchOptions options, CancellationToken cancellationToken = default) =>
        WithRunAsync(
            run =>
                new OperationRunner(
                    run,
                    new Operation(
                        OperationKind.Switch,
                        (now, _) => Task.FromResult(SwitchDecision.Decide(now, settings, run.Names, options))
                    )
                    {
                        CheckAsync =
                            settings.Validate.Checks.Count == 0
                                ? null
                                : (sides, token) => new StagingChecks(run).RunAsync(nameof(OperationKind.Switch), sides, token),
                        RecoverAsync = SwitchRecovery.For(run),
                    },
                    options
                ).RunAsync(cancellationToken),
            asksSite: settings.Switch is { Probe.Path: not null, BakeTime.Ticks: > 0 }
                || settings.Validate.Checks.Any(check => check.Path is not null)
        );

    /// <summary>Makes live again what was live before the last switch, also one that is unfinished. Repeated, it changes nothing.</summary>
    /// <param name="options">How.</param>
    /// <param name="cancellationToken">Stops the run; the next one finishes it.</param>
    /// <returns>What was done.</returns>
    /// <exception cref="Guards.RefusedException">There is no way back.</exception>
    public Task<OperationResult> RollbackAsync(RunOptions options, CancellationToken cancellationToken = default) =>
        WithRunAsync(run =>
            new OperationRunner(
                run,
                new Operation(OperationKind.Rollback, (now, _) => Task.FromResult(RollbackDecision.Decide(now, settings, run.Names)))
                {
                    TakesByFirstStep = true,
                    RecoverAsync = RollbackRecovery.For(run),
                },
                options
            ).RunAsync(cancellationToken)
        );

    /// <summary>Removes the former live version from staging, once it is drained, and images beyond the newest that are kept.</summary>
    /// <param name="options">How.</param>
    /// <param name="cancellationToken">Stops the run; the next one finishes it.</param>
    /// <returns>What was done.</returns>
    /// <exception cref="Guards.RefusedException">What is on staging must stay.</exception>
    public Task<OperationResult> CleanAsync(CleanOptions options, CancellationToken cancellationToken = default) =>
        WithRunAsync(run =>
        {
            var facts = new CleanFactsReader(run.Aws, run.Calls, run.Names, new LaunchReader(run.Aws, run.Calls, run.Names));
            return new OperationRunner(
                run,
                new Operation(
                    OperationKind.Clean,
                    async (now, token) =>
                        CleanDecision.Decide(now, await facts.ReadAsync(token).ConfigureAwait(false), settings, run.Names, options)
                ),
                options
            ).RunAsync(cancellationToken);
        });

    /// <summary>Tells what is live, what is on staging, and who holds the environment. Changes nothing.</summary>
    /// <param name="cancellationToken">Stops the run.</param>
    /// <returns>The report.</returns>
    public Task<StatusReport> StatusAsync(CancellationToken cancellationToken = default) =>
        WithRunAsync(async run => (await new EnvironmentReader(run).ReadAsync(cancellationToken).ConfigureAwait(false)).Report);

    /// <summary>Checks the staging side: its version, its instances one by one, and what it answers by HTTP. Changes nothing.</summary>
    /// <param name="expected">The version that must be there; null for whichever is.</param>
    /// <param name="cancellationToken">Stops the run.</param>
    /// <returns>The report it was judged by.</returns>
    /// <exception cref="Guards.RefusedException">Staging is not fit to become live.</exception>
    public Task<StatusReport> ValidateStagingAsync(AppVersion? expected, CancellationToken cancellationToken = default) =>
        WithRunAsync(
            async run => await new StagingValidation(run).RunAsync(expected, cancellationToken).ConfigureAwait(false),
            asksSite: true
        );

    /// <summary>What was live when, as far back as images are kept, the newest first. Changes nothing.</summary>
    /// <param name="cancellationToken">Stops the run.</param>
    /// <returns>The history.</returns>
    public Task<HistoryReport> HistoryAsync(CancellationToken cancellationToken = default) =>
        WithRunAsync(async run =>
        {
            var facts = await new HistoryFactsReader(run.Aws, run.Calls, run.Reader, run.Names)
                .ReadAsync(cancellationToken)
                .ConfigureAwait(false);
            return new HistoryReport(1, $"{settings.Environment} of {settings.Domain}", HistoryReader.Read(facts));
        });

    private async Task<T> WithRunAsync<T>(Func<RunParts, Task<T>> body, bool asksSite = false)
    {
        var time = context.Time ?? await TimeAsync().ConfigureAwait(false);
        var clock = new SharedClock(time);
        using var aws = AwsConnection.Open(settings, context.Http, clock);
        using var web = asksSite ? await WebAsync().ConfigureAwait(false) : null;
        var run = new RunParts(settings, aws, new AwsCalls(time), clock, time, context.Identity ?? RunIdentity.New(), context.Log)
        {
            Web = web,
            Confirmation = context.Confirmation,
            CommandRunner = context.Commands ?? new ShellCommands(),
            WorkingDirectory = context.WorkingDirectory,
        };
        run.Log.Report(new RunBegun(run.Identity.Id.ToString(), run.Identity.Who, run.Identity.Where));
        try
        {
            return await body(run).ConfigureAwait(false);
        }
        finally
        {
            run.Log.Report(new RunEnded(run.Calls.Count, run.Calls.Rounds, run.Calls.ByAction.ToDictionary(StringComparer.Ordinal)));
        }
    }

    // Where the services are asked in-process, no site stands anywhere.
    private async Task<WebClients?> WebAsync() =>
        context.Web
        ?? (
            context.Http is null
                ? await WebClients
                    .OfAsync(settings.Cloud, AwsConnection.LocalEndpoint(settings), CancellationToken.None)
                    .ConfigureAwait(false)
                : null
        );

    private async Task<TimeProvider> TimeAsync() =>
        settings.Cloud == Cloud.Local
            ? await LocalTime.OfAsync(AwsConnection.LocalEndpoint(settings)).ConfigureAwait(false)
            : TimeProvider.System;

    private async Task<UserData?> ReadUserDataAsync(CancellationToken cancellationToken) =>
        settings.Compute.UserDataFile is { } file
            ? new UserData(
                Convert.ToBase64String(
                    await File.ReadAllBytesAsync(Path.Combine(context.WorkingDirectory, file), cancellationToken).ConfigureAwait(false)
                )
            )
            : null;
}
