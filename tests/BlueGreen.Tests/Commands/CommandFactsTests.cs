using BlueGreen.Commands;
using BlueGreen.State;
using BlueGreen.Tests.Builders;
using BlueGreen.Tests.Configuration;
using static BlueGreen.Tests.Builders.SnapshotBuilder;

namespace BlueGreen.Tests.Commands;

public sealed class CommandFactsTests
{
    [Fact]
    public void Tell_both_sides()
    {
        EnvironmentSnapshot now = Snapshot().Live("v6").Staging("v7");

        var facts = CommandFacts.Of(The.Settings, The.OtherRun, Sides.Read(now, The.Names.Hosts), (CommandFacts.Operation, "Switch"));

        facts["BLUEGREEN_OPERATION"].ShouldBe("Switch");
        facts["BLUEGREEN_ENVIRONMENT"].ShouldBe("production");
        facts["BLUEGREEN_LIVE_VERSION"].ShouldBe("v6");
        facts["BLUEGREEN_LIVE_LOAD_BALANCER"].ShouldBe("londontamed-com-production-1");
        facts["BLUEGREEN_STAGING_GROUP"].ShouldBe("londontamed-com-production-v7");
        facts["BLUEGREEN_STAGING_DNS_NAME"].ShouldBe(The.BalancerDns(2));
    }

    [Fact]
    public void What_has_no_value_is_there_and_empty()
    {
        var facts = CommandFacts.Of(The.Settings, The.OtherRun, sides: null);

        facts["BLUEGREEN_LIVE_VERSION"].ShouldBeEmpty();
        facts["BLUEGREEN_OUTCOME"].ShouldBeEmpty();
    }

    [Fact]
    public void Each_is_on_its_page()
    {
        var page = File.ReadAllText(Path.Combine(Golden.Root(), "docs", "validation.md"));

        CommandFacts
            .Of(The.Settings, The.OtherRun, sides: null)
            .Keys.ShouldAllBe(name => page.Contains($"`{name}`", StringComparison.Ordinal));
    }
}
