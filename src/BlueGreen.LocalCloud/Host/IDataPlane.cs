namespace BlueGreen.LocalCloud.Host;

/// <summary>What makes reality follow the state: machines for instances, proxies for load balancers, names for records.</summary>
internal interface IDataPlane
{
    /// <summary>Looks at the settled state, under the one writer's lock, whenever it may have changed: copies what it needs, and returns at
    /// once. Nothing of <paramref name="world"/> may be kept.</summary>
    void Observe(World world);
}
