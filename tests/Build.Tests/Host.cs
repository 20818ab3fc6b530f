using Build.Processes;
using Cake.Core.Diagnostics;

namespace Build.Tests;

/// <summary>The host as people start it: a process.</summary>
internal static class Host
{
    /// <param name="directory">What it works in.</param>
    /// <param name="arguments">The command line.</param>
    /// <param name="environment">Variables beside the inherited ones.</param>
    public static Task<ProgramResult> RunAsync(
        string directory,
        IEnumerable<string> arguments,
        IReadOnlyDictionary<string, string?>? environment = null
    ) =>
        new ProgramRunner(new NullLog()).RunAsync(
            new ProgramCall(
                ProgramCall.DotNet,
                [Path.Combine(AppContext.BaseDirectory, "Build.dll"), .. arguments, $"--working={directory}"]
            )
            {
                Environment = new Dictionary<string, string?>(environment ?? new Dictionary<string, string?>())
                {
                    ["NO_COLOR"] = "1",
                    ["GITHUB_ACTIONS"] = null,
                    ["TEAMCITY_VERSION"] = null,
                },
            },
            cancellationToken: TestContext.Current.CancellationToken
        );
}
