using BlueGreen.Provision;
using BlueGreen.Reporting;

namespace BlueGreen.Tests.Provision;

public sealed class SubnetTests
{
    private readonly ProvisionFixture environment = new();

    [Fact]
    public void Takes_the_blocks_of_new_subnets_from_the_VPC_that_is_there()
    {
        environment.Network = environment.Network with { Vpcs = [environment.Network.Vpc! with { Cidr = "172.31.0.0/16" }], Subnets = [] };

        environment
            .Steps()
            .Where(step => step.StartsWith("create subnet", StringComparison.Ordinal))
            .ShouldBe([
                "create subnet londontamed-com-public-1 (172.31.0.0/20) in eu-west-2a",
                "create subnet londontamed-com-public-2 (172.31.16.0/20) in eu-west-2b",
            ]);
    }

    [Fact]
    public void Fills_a_VPC_that_has_room_for_exactly_the_two_subnets()
    {
        environment.Network = environment.Network with { Subnets = [Other("10.0.0.0/17"), Other("10.0.128.0/18"), Other("10.0.192.0/19")] };

        environment.Refusals().ShouldBeEmpty();
        environment.Steps().ShouldContain("create subnet londontamed-com-public-1 (10.0.224.0/20) in eu-west-2a");
        environment.Steps().ShouldContain("create subnet londontamed-com-public-2 (10.0.240.0/20) in eu-west-2b");
    }

    [Fact]
    public void Is_content_with_a_region_of_exactly_two_zones()
    {
        environment.Empty();
        environment.Network = environment.Network with { AvailabilityZones = ["xx-west-1a", "xx-west-1b"] };

        environment.Refusals().ShouldBeEmpty();
    }

    [Fact]
    public void Needs_no_zones_while_both_subnets_are_there()
    {
        environment.Network = environment.Network with { AvailabilityZones = [] };

        environment.Refusals().ShouldBeEmpty();
    }

    [Fact]
    public void Refuses_a_second_subnet_where_the_first_one_takes_the_only_zone()
    {
        environment.Network = environment.Network with { Subnets = [environment.Network.Subnets[0]], AvailabilityZones = ["eu-west-2a"] };

        environment
            .Refusals()
            .ShouldHaveSingleItem()
            .ShouldStartWith("BG706 Provision refused: the region offers 0 of 1 availability zones for new subnets.");
    }

    [Fact]
    public void Tells_that_one_failing_zone_would_take_both_sides()
    {
        environment.Network = environment.Network with
        {
            Subnets = [environment.Network.Subnets[0], environment.Network.Subnets[1] with { AvailabilityZone = "eu-west-2a" }],
        };

        var plan = environment.Plan();

        plan.Steps.ShouldBeEmpty();
        plan.Notes.ShouldBe([
            "subnet londontamed-com-public-1 lies in eu-west-2a, as the other one does: one zone's failure takes both",
            "subnet londontamed-com-public-2 lies in eu-west-2a, as the other one does: one zone's failure takes both",
        ]);
    }

    [Fact]
    public void Gives_public_addresses_to_a_subnet_of_its_own_that_a_dead_run_left_without()
    {
        WithoutPublicAddresses();

        environment.Steps().ShouldBe(["give public addresses to instances in londontamed-com-public-1"]);
        environment.Object("subnet").State.ShouldBe(ObjectState.Corrected);
        environment.Object("subnet").Differences.ShouldBeEmpty();
    }

    [Fact]
    public void Only_tells_of_a_subnet_of_another_making_that_gives_no_public_addresses()
    {
        environment.OfAnotherMaking();
        WithoutPublicAddresses();

        environment.Steps().ShouldBeEmpty();
        environment.Object("subnet").State.ShouldBe(ObjectState.Differs);
        environment.Object("subnet").Differences.ShouldBe(["gives no public addresses to its instances"]);
    }

    private static SubnetFacts Other(string cidr) => new($"subnet-{cidr}", "other", false, cidr, "eu-west-2c", false);

    private void WithoutPublicAddresses() =>
        environment.Network = environment.Network with
        {
            Subnets = [environment.Network.Subnets[0] with { PublicAddresses = false }, environment.Network.Subnets[1]],
        };
}
