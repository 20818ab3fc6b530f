using BlueGreen.DeployStaging;
using BlueGreen.State;
using BlueGreen.State.Record;
using BlueGreen.Tests.Builders;
using static BlueGreen.Tests.Builders.SnapshotBuilder;
using static BlueGreen.Tests.DeployStaging.DeployCases;

namespace BlueGreen.Tests.DeployStaging;

public sealed class DeployGuardsTests
{
    [Fact]
    public void Refuses_when_staging_is_taken() =>
        Decide(Snapshot().Live("v6").Staging("v5"))
            .ShouldRefuseWith(
                """
                BG301 Deploy-Staging refused: staging holds v5. Nothing was made.
                Run Clean first, or give --replace to remove it now.
                """
            );

    [Fact]
    public void Says_so_where_staging_is_the_way_back() =>
        Decide(Snapshot().Live("v6").Staging("v5", wasLive: true))
            .ShouldRefuseWith(
                """
                BG301 Deploy-Staging refused: staging holds v5, the former live version and the way back. Nothing was made.
                Run Clean first, or give --replace to remove it now.
                """
            );

    [Fact]
    public void Refuses_a_former_live_group_of_the_same_version_and_image_as_the_way_back() =>
        Decide(Snapshot().Live("v8").Staging("v7", wasLive: true)).Codes().ShouldBe(["BG301"]);

    [Fact]
    public void Refuses_without_an_image() =>
        Decide(Snapshot().Live("v6"), Facts with { Image = null }, new DeployStagingOptions())
            .ShouldRefuseWith(
                """
                BG302 Deploy-Staging refused: no image is named. Nothing was made.
                Bake one with Bake-AMI, or name one with --ami or image.id.
                """
            );

    [Fact]
    public void Refuses_an_image_that_does_not_exist() =>
        Decide(Snapshot().Live("v6"), Facts with { Image = null })
            .ShouldRefuseWith(
                """
                BG303 Deploy-Staging refused: image ami-00000007 does not exist in this region, or may not be seen by this account. Nothing was made.
                Check the id and the region; bake the image with Bake-AMI.
                """
            );

    [Fact]
    public void Refuses_an_image_that_is_not_available_not_tested_and_of_unknown_version_and_says_all_at_once()
    {
        var decision = Decide(Snapshot().Live("v6"), Facts with { Image = new ImageFacts(The.Image("v7"), "pending", null, null) });

        string.Join('\n', decision.ShouldRefuse())
            .ShouldBe(
                """
                BG304 Deploy-Staging refused: image ami-00000007 is pending, not available. Nothing was made.
                Wait until it is available; bake it again if it failed.
                BG305 Deploy-Staging refused: image ami-00000007 was not tested. Nothing was made.
                Run Serverspec-Test on it; or set image.tests to none, or give --allow-untested, to take it all the same.
                BG306 Deploy-Staging refused: the version in image ami-00000007 is not known. Nothing was made.
                Give it with --app-version, or tag the image with bluegreen:version.
                """
            );
    }

    [Fact]
    public void Refuses_an_image_whose_tests_failed_unless_told_to_take_it()
    {
        var failed = Facts with { Image = Facts.Image! with { Tested = "failed" } };

        Decide(Snapshot().Live("v6"), failed)
            .ShouldRefuse()
            .ShouldHaveSingleItem()
            .Refused.ShouldBe("Deploy-Staging refused: image ami-00000007 is tagged as tested with the result \"failed\".");
        Decide(Snapshot().Live("v6"), failed, Options with { AllowUntested = true }).Codes().ShouldBeEmpty();
        DeployDecision
            .Decide(Snapshot().Live("v6").Build(), failed, The.Settings with { Image = new() { Tests = "none" } }, The.Names, Options)
            .Codes()
            .ShouldBeEmpty();
    }

    [Fact]
    public void Refuses_a_live_group_whose_launch_can_t_be_copied_and_asks_for_nothing_else() =>
        Decide(
                Snapshot().Live("v6", with: group => group with { Launch = new LaunchSource.Other("a mixed instances policy") }),
                Facts with
                {
                    LiveLaunch = null,
                }
            )
            .ShouldRefuseWith(
                """
                BG307 Deploy-Staging refused: the live group londontamed-com-production-v6 launches its instances from a mixed instances policy, which this tool can't give to a successor. Nothing was made.
                Give the live group a launch template or a launch configuration.
                """
            );

    [Fact]
    public void Refuses_the_same_version_with_another_image() =>
        Decide(Snapshot().Live("v6").Staging("v7", with: group => group with { Image = The.Image("v99") }))
            .ShouldRefuseWith(
                """
                BG308 Deploy-Staging refused: londontamed-com-production-v7 on staging holds version v7 with image ami-00000063, and v7 with ami-00000007 was asked for. Nothing was made.
                Give --replace to remove it now, or deploy under another version.
                """
            );

    [Fact]
    public void Refuses_a_first_version_when_the_conventional_objects_are_missing_and_says_all_at_once() =>
        string.Join(
                '\n',
                Decide(Snapshot(), FirstFacts with { SecurityGroup = null, HasInstanceProfile = false, HasKeyPair = false })
                    .ShouldRefuse()
                    .Select(refusal => refusal.Refused)
            )
            .ShouldBe(
                """
                The security group londontamed-com-production does not exist.
                The instance profile webserver does not exist.
                The key pair londontamed-com-production does not exist.
                """
            );

    [Fact]
    public void Refuses_when_a_missing_name_can_t_be_added_since_the_alias_zone_is_unknown() =>
        Decide(Snapshot().Live("v6").WithBalancers(balancer => balancer with { HostedZoneId = null }).WithPrivateRecords(_ => []))
            .Codes()
            .ShouldBe(["BG110"]);

    [Fact]
    public void Refuses_while_a_switch_is_half_done() =>
        Decide(
                Snapshot()
                    .Live("v6")
                    .HalfMoved()
                    .Recorded(
                        Records.Public(5, RecordPhase.Switching),
                        Records.Private(5, Records.Intent(OperationKind.Switch, The.Release("v5", 2), The.Release("v6", 1)))
                    )
            )
            .ShouldRefuseWith(
                """
                BG106 Switch from v5 to v6 was begun by ann and not ended. Nothing was changed.
                Finish it with Switch --to=v6, or go back with Rollback.
                """
            );

    [Fact]
    public void Tells_why_a_deployment_failed_and_what_is_left() =>
        DeployRefusals
            .Failed(The.GroupName("v7"), "The key pair 'gone' does not exist.", "What was made is removed.")
            .ToString()
            .ShouldBe(
                """
                BG309 Deploy-Staging failed: londontamed-com-production-v7: The key pair 'gone' does not exist. The live side was not touched. What was made is removed.
                Mend the cause, then run Deploy-Staging again.
                """
            );
}
