namespace Build.Tests.Hosts;

/// <summary>Tests that share one local cloud with machines, one after the other: its images take long to bake.</summary>
[CollectionDefinition(Name)]
public sealed class OnRealMachines : ICollectionFixture<RealMachines>
{
    /// <summary>For <c>[Collection]</c>.</summary>
    public const string Name = "real machines";
}
