namespace Cake.BlueGreen.Serverspec;

/// <summary>What a report means: RSpec's exit code is the same for a bad machine, one out of reach, and a broken spec.</summary>
internal static class ServerspecVerdict
{
    /// <returns>The checks, all good.</returns>
    /// <exception cref="ServerspecException">They are not.</exception>
    public static IReadOnlyList<ServerspecCheck> Of(ServerspecReport report, ServerspecSettings settings)
    {
        var failed = report
            .Examples.Where(example => example.Status == "failed")
            .ToLookup(example => ConnectionFailure.Is(example.Exception));

        // A check that was made and failed says something of the machine, even if the connection broke afterwards.
        if (failed[false].Any())
        {
            throw new ServerspecFailedException(
                settings.Host,
                report.Examples.Count,
                [.. failed[false].Select(example => example.ToCheck())]
            );
        }

        var lost =
            failed[true].FirstOrDefault()?.Exception?.Message
            ?? report.Messages?.Select(ConnectionFailure.In).FirstOrDefault(found => found is not null);
        if (lost is not null)
        {
            throw new ServerspecUnreachableException(settings.Host, settings.Port, settings.User, lost);
        }

        if (report.Summary.ErrorsOutsideOfExamplesCount > 0)
        {
            throw new ServerspecLoadException(settings.Host, "a spec does not load.", Told(report));
        }

        return report.Examples.Any(example => example.Status == "passed")
            ? [.. report.Examples.Select(example => example.ToCheck())]
            : throw new ServerspecLoadException(settings.Host, "the specs hold no check.", Told(report));
    }

    private static string[] Told(ServerspecReport report) => [.. (report.Messages ?? []).Select(message => message.Trim())];
}
