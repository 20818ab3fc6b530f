namespace BlueGreen.LocalCloud.Host;

/// <summary>What stands behind the API, as <c>GET /_local/data-plane</c> tells it.</summary>
/// <param name="Machines">True where instances are machines, load balancers proxies and zones a DNS server.</param>
/// <param name="Why">Why there are no machines; null where there are.</param>
/// <param name="Enter">The script that runs a command inside the cloud's network; null without machines.</param>
/// <param name="Front">Where the host reaches the load balancers by their public names, such as <c>http://127.0.0.1:8080</c>; null without machines.</param>
/// <param name="VpcFront">The same by the names that a VPC sees; null without machines.</param>
internal sealed record DataPlaneFacts(bool Machines, string? Why, string? Enter = null, string? Front = null, string? VpcFront = null)
{
    /// <summary>Instances that exist in the state alone.</summary>
    public static DataPlaneFacts Off(string why) => new(Machines: false, why);
}
