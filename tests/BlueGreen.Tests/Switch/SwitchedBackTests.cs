using BlueGreen.State;
using BlueGreen.Switch;
using BlueGreen.Tests.Builders;
using static BlueGreen.Tests.Builders.SnapshotBuilder;

namespace BlueGreen.Tests.Switch;

/// <summary>What a switch says that was watched and failed.</summary>
public sealed class SwitchedBackTests
{
    private const string Failure = "londontamed-com-production-v7 had 0 of 2 healthy instances";

    private static Side Former
    {
        get
        {
            EnvironmentSnapshot now = Snapshot().Live("v7").Staging("v6", wasLive: true);
            return Sides.Read(now, The.Names.Hosts).Staging!;
        }
    }

    [Fact]
    public void Says_where_the_names_are_again() =>
        SwitchRefusals
            .SwitchedBack(Former, Failure)
            .ToString()
            .ShouldBe(
                """
                BG208 The new live version failed while it was watched: londontamed-com-production-v7 had 0 of 2 healthy instances. The live names point at v6 again.
                Look at the staging side, which holds the failed version; deploy a better one with Deploy-Staging --replace.
                """
            );

    [Fact]
    public void Says_that_there_is_no_way_back() =>
        SwitchRefusals
            .FailedWithoutWayBack(Failure)
            .ToString()
            .ShouldBe(
                """
                BG209 The new live version failed while it was watched: londontamed-com-production-v7 had 0 of 2 healthy instances. The live names point at it: there is no former version to go back to.
                Deploy a better version with Deploy-Staging and switch to it.
                """
            );

    [Fact]
    public void Says_that_the_way_back_is_not_fit_either() =>
        SwitchRefusals
            .FailedAndWayBackUnfit(Former, Failure)
            .ToString()
            .ShouldBe(
                """
                BG210 The new live version failed while it was watched: londontamed-com-production-v7 had 0 of 2 healthy instances; and v6, the way back, is not fit either. The live names point at the new version.
                Mend v6 and run Rollback, or deploy a better version with Deploy-Staging --replace and switch to it.
                """
            );
}
