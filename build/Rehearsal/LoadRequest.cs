using System.Globalization;
using Build.Processes;

namespace Build.Rehearsal;

/// <summary>What the load client is told.</summary>
internal sealed record LoadRequest
{
    /// <summary>Where the local cloud answers.</summary>
    public required Uri Cloud { get; init; }

    /// <summary>The program that runs another one inside the cloud's network.</summary>
    public required string Enter { get; init; }

    /// <summary>The local cloud's own program, whose verb <c>load</c> it is.</summary>
    public required string Program { get; init; }

    /// <summary>What is asked for, in turn.</summary>
    public required IReadOnlyList<string> Urls { get; init; }

    /// <summary>Where the client writes.</summary>
    public required string SeriesFile { get; init; }

    /// <summary>The same, as people read it.</summary>
    public required string ShownSeries { get; init; }

    /// <summary>Where results lie.</summary>
    public required string Results { get; init; }

    /// <summary>Requests a second: what a small machine carries with room to spare, beside the servers and the load balancers on it.</summary>
    public double Rate { get; init; } = 3600;

    /// <summary>Percent of the processors that are to stay idle: where something else takes them, fewer requests are sent.</summary>
    public int Spare { get; init; } = 10;

    /// <summary>So that a rehearsal proves something, visitors stay until they have sent that many,</summary>
    public long Fewest { get; init; } = 100_000;

    /// <summary>or for so long after everything else is done.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(45);

    /// <summary>How long the rate rises to its height.</summary>
    public TimeSpan Ramp { get; init; } = TimeSpan.FromSeconds(4);

    public ProgramCall Call(double speed) =>
        new(
            Enter,
            [
                ProgramCall.DotNet,
                Program,
                "load",
                .. Urls.SelectMany(url => (string[])["--url", url]),
                "--rate",
                Rate.ToString(CultureInfo.InvariantCulture),
                "--ramp",
                Ramp.TotalSeconds.ToString(CultureInfo.InvariantCulture),
                "--spare",
                Spare.ToString(CultureInfo.InvariantCulture),
                "--speed",
                speed.ToString(CultureInfo.InvariantCulture),
                "--out",
                SeriesFile,
            ]
        )
        {
            // It shares the machine with what it measures: see the local cloud's own process.
            Environment = new Dictionary<string, string?>(StringComparer.Ordinal)
            {
                ["DOTNET_SYSTEM_NET_SOCKETS_INLINE_COMPLETIONS"] = "1",
            },
        };
}
