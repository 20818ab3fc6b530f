using BlueGreen.Naming;

namespace BlueGreen.Execution;

/// <summary>Which run this is, for the environment record and the journal.</summary>
/// <param name="Id">Told apart from every other run by this.</param>
/// <param name="Who">The user, or the build.</param>
/// <param name="Where">The machine.</param>
public sealed record RunIdentity(RunId Id, string Who, string Where)
{
    /// <summary>A new run of this process's user on this machine; a build server's name for both comes first.</summary>
    public static RunIdentity New() =>
        new(
            RunId.Parse(Guid.NewGuid().ToString("N")[..16]),
            Variable("GITHUB_ACTOR") ?? Variable("BUILD_TRIGGEREDBY") ?? System.Environment.UserName,
            Variable("GITHUB_RUN_ID") is { } run ? $"{System.Environment.MachineName} (run {run})" : System.Environment.MachineName
        );

    private static string? Variable(string name) => System.Environment.GetEnvironmentVariable(name) is { Length: > 0 } value ? value : null;
}
