using System.Xml.Linq;
using BlueGreen.LocalCloud.Host;

namespace BlueGreen.LocalCloud.Wire;

/// <summary>One call on its way through a handler, under the one lock.</summary>
internal sealed class Call(World world, Parameters parameters, string region, string requestId)
{
    public World World { get; } = world;

    public CloudState State => World.State;

    /// <summary>The cloud's time, to which everything is settled.</summary>
    public DateTimeOffset Now => World.Now;

    public Parameters Parameters { get; } = parameters;

    /// <summary>The region the call was signed for.</summary>
    public string Region { get; } = region;

    public string Account => World.Account;

    public string RequestId { get; } = requestId;

    /// <summary>The access key that signed the call; any is accepted.</summary>
    public string AccessKey { get; init; } = "";

    /// <summary>The body of a REST-XML call, namespaces removed; null elsewhere.</summary>
    public XElement? Xml { get; init; }

    /// <summary>The HTTP status of a successful answer.</summary>
    public int Status { get; set; } = 200;

    public Dictionary<string, string> ResponseHeaders { get; } = new(StringComparer.OrdinalIgnoreCase);
}
