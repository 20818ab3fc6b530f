using Build.Processes;

namespace Build.Tests.Scripts;

/// <summary><c>build.ps1</c>.</summary>
public sealed class PowerShellScriptTests : BuildScriptTests
{
    private static readonly string Installed = Path.Combine(
        Layout.Find(AppContext.BaseDirectory, AppContext.BaseDirectory).Root,
        "artifacts",
        "tools",
        "pwsh"
    );

    private readonly string? _shell = Programs.OnPath("pwsh") ?? (File.Exists(Installed) ? Installed : null);

    public PowerShellScriptTests() =>
        Assert.SkipWhen(_shell is null, "PowerShell is not on this machine (dotnet tool install --global PowerShell).");

    // PowerShell may itself be started by the dotnet of this machine, so the checkout's is put before the script only.
    private protected override Task<ProgramResult> BuildAsync(bool official, params IReadOnlyList<string> arguments) =>
        _checkout.RunAsync(
            new ProgramCall(
                _shell!,
                [
                    "-NoProfile",
                    "-CommandWithArgs",
                    $"$env:PATH = '{_checkout.SearchPath}'; & '{_checkout.File("build.ps1")}' @args; exit $LASTEXITCODE",
                    .. arguments,
                ]
            ),
            Environment.GetEnvironmentVariable("PATH"),
            official
        );
}
