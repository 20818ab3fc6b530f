using Amazon.Runtime;
using BlueGreen.Commands;
using BlueGreen.Execution;
using BlueGreen.Reporting;
using BlueGreen.Web;

namespace BlueGreen;

/// <summary>What the operations run in: where they tell what they do, whose time passes, and where the local cloud is.</summary>
public sealed record OperationContext
{
    /// <value>Where a run tells what it does.</value>
    public required IRunLog Log { get; init; }

    /// <value>Whose time passes in waits. Default: the machine's; under <c>local</c> the local cloud's.</value>
    public TimeProvider? Time { get; init; }

    /// <value>Who runs, where. Default: this process's user on this machine.</value>
    public RunIdentity? Identity { get; init; }

    /// <value>Who is asked where a run is told to ask. Default: nobody, and such a run refuses.</value>
    public IConfirmation? Confirmation { get; init; }

    /// <value>The folder against which paths in the settings are meant, and in which commands run. Default: the current one.</value>
    public string WorkingDirectory { get; init; } = ".";

    // The seam for tests: what lies between the clients and the wire. Internal, since it names a type of the SDK.
    internal HttpClientFactory? Http { get; init; }

    // The same for the site: who asks it by HTTP.
    internal WebClients? Web { get; init; }

    // And for commands: who runs them.
    internal ICommandRunner? Commands { get; init; }
}
