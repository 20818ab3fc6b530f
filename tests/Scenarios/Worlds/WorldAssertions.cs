using BlueGreen.State.Record;

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

            live.Serving.ShouldBeGreaterThanOrEqualTo(Math.Max(1, sight.Behind(live)!.Desired), $"{version} healthy");
            return true;
        });
        return world;
    }

    /// <summary>One version serves under all live names, whichever, and nobody holds the environment.</summary>
    public static World ShouldBeWhole(this World world)
    {
        var version = world.See(sight => sight.Version(sight.Target(world.Names.Hosts[0].Live, isPrivate: false)!)).ShouldNotBeNull();
        return world.ShouldServe(version).AndBeAtRest();
    }

    /// <summary>The same, where need be after the switch is finished that a message advises.</summary>
    public static async Task ShouldBeWholeOrMadeSo(this World world)
    {
        var isHalfDone = world.See(sight =>
            sight.Target(world.Names.Hosts[0].Live, isPrivate: true)?.Name
                != sight.Target(world.Names.Hosts[0].Live, isPrivate: false)?.Name
            || new EnvironmentRecord(
                PublicRecord.TryParse(sight.Record(isPrivate: false)),
                PrivateRecord.TryParse(sight.Record(isPrivate: true))
            ).IsHalfDone
        );
        if (isHalfDone)
        {
            var live = world.See(sight => sight.Version(sight.Target(world.Names.Hosts[0].Live, isPrivate: false)!));
            _ = await world.OnAnotherMachine().Switch(to: live);
        }

        _ = world.ShouldBeWhole();
    }

    /// <summary>No run holds the environment, and no record tells of a move of the live names that is unfinished.</summary>
    public static World AndBeAtRest(this World world)
    {
        var (held, noted) = world.See(sight =>
            (PublicRecord.TryParse(sight.Record(isPrivate: false)), PrivateRecord.TryParse(sight.Record(isPrivate: true)))
        );
        var record = new EnvironmentRecord(held, noted);
        held.ShouldNotBeNull().IsHeldAt(world.Time.GetUtcNow()).ShouldBeFalse($"{held} is held");
        record.IsHalfDone.ShouldBeFalse();
        record.UnfinishedMove.ShouldBeNull();
        return world;
    }

    /// <summary>At no call of any run would a visitor have been left without an answer, and no other invariant was broken.</summary>
    public static World AndNeverHaveBeenDark(this World world)
    {
        world.Watchman.Darkness.ShouldBeEmpty();
        world.Invariants.Broken.ShouldBeEmpty();
        return world;
    }

    /// <summary>The live group may scale as it could before any switch.</summary>
    public static World AndLetScale(this World world, string version, int minimum = 2)
    {
        world.Group(
            version,
            group =>
            {
                Sight.Tag(group, "bluegreen:pinned").ShouldBeNull();
                group.Minimum.ShouldBe(minimum, $"the minimum of {version}");
                group.Suspended.ShouldBeEmpty($"the suspended processes of {version}");
                return true;
            }
        );
        return world;
    }

    /// <summary>The former live group can't shrink by itself: the way back stays open.</summary>
    public static World AndKeep(this World world, string version, int instances)
    {
        world.Group(
            version,
            group =>
            {
                Sight.Tag(group, "bluegreen:pinned").ShouldNotBeNull();
                group.Minimum.ShouldBe(instances, $"the minimum of {version}");
                group.Suspended.Select(one => one.Process).ShouldBe(["AlarmNotification", "ScheduledActions"], ignoreOrder: true);
                return true;
            }
        );
        return world;
    }

    /// <summary>That version is on staging, all of it in service, and its deployment has ended.</summary>
    public static World AndStage(this World world, string version, int instances)
    {
        world.See(sight =>
        {
            var staging = sight.Target(world.Names.Hosts[0].Staging, isPrivate: true).ShouldNotBeNull();
            sight.Version(staging).ShouldBe(version);
            staging.Serving.ShouldBe(instances);
            Sight.Tag(sight.Behind(staging)!, "bluegreen:deploying").ShouldBeNull();
            return true;
        });
        return world;
    }

    /// <summary>Nothing is on staging, and nothing that was made for it is left.</summary>
    public static World AndStageNothing(this World world)
    {
        var left = world.See(sight =>
        {
            var live = sight.Behind(sight.Target(world.Names.Hosts[0].Live, isPrivate: false)!)!.Name;
            return sight
                .Groups.Select(group => group.Name)
                .Concat(sight.Launches)
                .Where(name => name != live)
                .Order(StringComparer.Ordinal)
                .ToList();
        });
        left.ShouldBeEmpty();
        return world;
    }
}
