using System.Net;

namespace BlueGreen.LocalCloud.Load;

/// <summary>What a load client asks for, how often and for how long.</summary>
internal sealed record LoadOptions
{
    /// <summary>How long a request may take, its look-up and its connection included.</summary>
    public static readonly TimeSpan RequestTimeout = TimeSpan.FromSeconds(2);

    /// <summary>How old a kept-alive connection becomes before it is replaced, in simulated time.</summary>
    public static readonly TimeSpan OldestConnection = TimeSpan.FromSeconds(60);

    /// <summary>What is asked for, in turn. Each must answer a JSON object with a text <c>version</c>.</summary>
    public IReadOnlyList<Uri> Urls { get; init; } = [];

    /// <summary>Requests a second, over all addresses.</summary>
    /// <value>Above 0 to 20000; default 100.</value>
    public double Rate { get; init; } = 100;

    /// <summary>How long the rate rises evenly from nothing to its full height, as visitors come: programs that have just started are slow.</summary>
    /// <value>0 to 3600 seconds; default 0.</value>
    public TimeSpan Ramp { get; init; }

    /// <summary>The share of the machine's processors that is to stay idle: the rate falls while less is.</summary>
    /// <value>0 to 0.9; default 0: the rate never falls.</value>
    public double Spare { get; init; }

    /// <summary>Simulated seconds in a real one: TTLs and the age of connections are divided by it, timeouts are not.</summary>
    /// <value>Above 0 to 10000; default 1.</value>
    public double Speed { get; init; } = 1;

    /// <summary>How long requests are sent; null goes on until <see cref="UntilFile"/> exists, or standard input closes.</summary>
    public TimeSpan? Duration { get; init; }

    /// <summary>A file whose existence ends the load.</summary>
    public string? UntilFile { get; init; }

    /// <summary>Where the series goes, as JSON lines.</summary>
    public string OutFile { get; init; } = string.Empty;

    /// <summary>The name server; null for the first of <c>/etc/resolv.conf</c>.</summary>
    public IPAddress? Resolver { get; init; }

    /// <summary>The age at which a connection is replaced, in real time.</summary>
    public TimeSpan ConnectionLifetime => OldestConnection / Speed;
}
