namespace Scenarios.Worlds;

/// <summary>What a trial promises about a world.</summary>
internal static class WorldAssertions
{
    /// <summary>Every live name, in both zones, leads to that version; the staging names lead to the other side; nothing is left half done.</summary>
    public static World ShouldServe(this World world, string version)
    {
        world.See(sight =>
        {
            var live = sight.Target(world.Names.Hosts[0].Live, isPrivate: false).ShouldNotBeNull();
            sight.Version(live).ShouldBe(version);
            foreach (var host in world.Names.Hosts)
            {
                sight.Target(host.Live, isPrivate: false)!.Name.ShouldBe(live.Name, $"{host.Live} in the public zone");
                sight.Target(host.Live, isPrivate: true)!.Name.ShouldBe(live.Name, $"{host.Live} in the private zone");
                sight.Target(host.Staging, isPrivate: true)!.Name.ShouldNotBe(live.Name, $"{host.Staging}");
            }

            sight.Serving(live).ShouldBeGreaterThanOrEqualTo(Math.Max(1, sight.Behind(live)!.Desired), $"{version} healthy");
            return true;
        });
        return world;
    }

    /// <summary>No run holds the environment, and no record tells of anything unfinished.</summary>
    public static World AndBeAtRest(this World world)
    {
        var (publicRecord, privateRecord) = world.See(sight => (sight.Record(isPrivate: false), sight.Record(isPrivate: true)));
        publicRecord.ShouldContain("phase=free");
        privateRecord.ShouldNotContain("op=");
        return world;
    }

    /// <summary>At no call of any run would a visitor have been left without an answer.</summary>
    public static World AndNeverHaveBeenDark(this World world)
    {
        world.Watchman.Darkness.ShouldBeEmpty();
        return world;
    }
}
