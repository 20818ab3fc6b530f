using System.ComponentModel;
using System.Diagnostics;
using BlueGreen.LocalCloud.Host;

namespace BlueGreen.LocalCloud.Tests.Clients;

/// <summary>Somebody else's client against a cloud on a socket: what it says on its two outputs.</summary>
internal static class ForeignClient
{
    public static async Task SkipUnlessBoto3Async() =>
        Assert.SkipUnless(
            await RunAsync("python3", null, "-c", "import boto3; print('done')") is { Output: "done" },
            "Boto3 is not on this machine."
        );

    public static async Task SkipUnlessCliAsync() =>
        Assert.SkipUnless(
            (await RunAsync("aws", null, "--version")).Output.StartsWith("aws-cli/", StringComparison.Ordinal),
            "The AWS CLI is not on this machine."
        );

    /// <inheritdoc cref="RunWithinAsync"/>
    public static Task<(string Output, string Errors, int ExitCode)> RunAsync(
        string program,
        LocalCloudHost? cloud,
        params string[] arguments
    ) => RunWithinAsync(program, cloud, arguments, TestContext.Current.CancellationToken);

    /// <summary>
    /// Runs a program with the environment of an AWS user whose endpoint is the cloud. Cancelling ends it, with its children.
    /// </summary>
    public static async Task<(string Output, string Errors, int ExitCode)> RunWithinAsync(
        string program,
        LocalCloudHost? cloud,
        string[] arguments,
        CancellationToken cancellationToken
    )
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment =
            {
                ["AWS_ACCESS_KEY_ID"] = "AKIDEXAMPLE",
                ["AWS_SECRET_ACCESS_KEY"] = "secret",
                ["AWS_DEFAULT_REGION"] = "eu-west-2",
                ["AWS_ENDPOINT_URL"] = cloud?.Address?.ToString() ?? "",
                ["AWS_PAGER"] = "",
                ["AWS_MAX_ATTEMPTS"] = "1",
            },
        };
        try
        {
            using var process = Process.Start(start)!;
            await using var end = cancellationToken.Register(() => process.Kill(entireProcessTree: true));
            var errors = process.StandardError.ReadToEndAsync(cancellationToken);
            var output = await process.StandardOutput.ReadToEndAsync(cancellationToken);
            await process.WaitForExitAsync(cancellationToken);
            return (output.Trim(), (await errors).Trim(), process.ExitCode);
        }
        catch (Win32Exception)
        {
            return ("", $"There is no {program}.", -1);
        }
    }
}
