using BlueGreen.Aws;
using BlueGreen.Commands;
using BlueGreen.Configuration;
using BlueGreen.Naming;
using BlueGreen.Reporting;
using BlueGreen.Web;

namespace BlueGreen.Execution;

/// <summary>What one run is made of, put together once; each part takes from it what it needs.</summary>
internal sealed class RunParts
{
    // RunInstances takes no longer one; CreateLaunchTemplate would take twice as much.
    private const int LongestClientToken = 64;

    public RunParts(
        EnvironmentSettings settings,
        AwsClients aws,
        AwsCalls calls,
        SharedClock clock,
        TimeProvider time,
        RunIdentity identity,
        IRunLog log
    )
    {
        Settings = settings;
        Names = settings.ResolveNames();
        Aws = aws;
        Calls = calls;
        Clock = clock;
        Time = time;
        Identity = identity;
        Began = time.GetTimestamp();
        Log = new StampedLog(log, clock);
        Reader = new SnapshotReader(aws, calls, clock, Names, settings.Aws.Account);
        Batches = new RecordBatches(aws.Route53, calls, Names);
        Lock = new EnvironmentLock(Batches, clock, Names, identity, Log);
        Waiter = new Waiter(time, Log, token => Lock.EnsureAsync(EnvironmentLock.Lease / 2, token));
    }

    public EnvironmentSettings Settings { get; }

    public EnvironmentNames Names { get; }

    public AwsClients Aws { get; }

    public AwsCalls Calls { get; }

    public SharedClock Clock { get; }

    public TimeProvider Time { get; }

    /// <value>The timestamp at which the run began.</value>
    public long Began { get; }

    public RunIdentity Identity { get; }

    public IRunLog Log { get; }

    public SnapshotReader Reader { get; }

    public RecordBatches Batches { get; }

    public EnvironmentLock Lock { get; }

    public Waiter Waiter { get; }

    /// <summary>Who asks the site by HTTP; null where it can't be asked: in a local cloud without machines.</summary>
    public WebClients? Web { get; init; }

    /// <summary>Starts commands.</summary>
    public required ICommandRunner CommandRunner { get; init; }

    /// <summary>Where they run.</summary>
    public required string WorkingDirectory { get; init; }

    /// <summary>Runs commands of the user's own, and tells what they write.</summary>
    public UserCommands Commands =>
        new(CommandRunner, WorkingDirectory, new Redaction(Secrets.Of(Settings.Aws.ExternalId?.Variable)), Time, Log);

    /// <summary>Who is asked before anything is changed; null where nobody can be.</summary>
    public IConfirmation? Confirmation { get; init; }

    /// <summary>The environment as tags name it: <c>production.londontamed.com</c>.</summary>
    public string EnvironmentTag => Names.Tag;

    /// <summary>What tells EC2 that a repeated call means the same object: the same for that name in this run, and nowhere else.</summary>
    public string ClientToken(string name) => LimitedName.Fit($"{Identity.Id}-{name}", LongestClientToken);

    /// <summary>
    /// Changes something that Route 53's batches can't fence: first makes sure that the lease outlasts the call with all its retries.
    /// </summary>
    public async Task<T> ChangeAsync<T>(string action, Func<CancellationToken, Task<T>> call, CancellationToken cancellationToken)
    {
        await Lock.EnsureAsync(AwsCalls.LongestCall, cancellationToken).ConfigureAwait(false);
        return await Calls.RunAsync(action, call, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>The same for a call that must not be repeated blindly: see <see cref="AwsCalls.RunOnceAsync{T}"/>.</summary>
    public async Task<T> ChangeOnceAsync<T>(string action, Func<CancellationToken, Task<T>> call, CancellationToken cancellationToken)
    {
        await Lock.EnsureAsync(AwsCalls.LongestCall, cancellationToken).ConfigureAwait(false);
        return await Calls.RunOnceAsync(action, call, cancellationToken).ConfigureAwait(false);
    }
}
