using System.Net;

namespace BlueGreen.LocalCloud.Machines.Network;

/// <summary>The addresses at which the cloud's own servers (load balancers, resolvers, metadata) are reached in its network.</summary>
internal interface INodeAddresses
{
    /// <summary>Takes an address; one that is held already stays.</summary>
    Task AddAddressAsync(IPAddress address, CancellationToken cancellationToken = default);

    /// <summary>Gives an address back; one that is not held is passed over.</summary>
    Task RemoveAddressAsync(IPAddress address, CancellationToken cancellationToken = default);
}
