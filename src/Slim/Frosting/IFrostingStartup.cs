using Microsoft.Extensions.DependencyInjection;

namespace Cake.Frosting;

/// <summary>Registers the services of a host in a class of its own.</summary>
public interface IFrostingStartup
{
    /// <summary>Adds the host's services.</summary>
    /// <param name="services">The collection to add to.</param>
    public void Configure(IServiceCollection services);
}
