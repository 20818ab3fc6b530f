using BlueGreen.Provision;
using BlueGreen.Reporting;

namespace BlueGreen.Tests.Provision;

public sealed class RouteTableTests
{
    private readonly ProvisionFixture environment = new();

    [Fact]
    public void Leaves_a_route_table_of_its_own_whose_default_route_somebody_sent_elsewhere()
    {
        Tables(Main, Table("rtb-1", ours: true, "nat-1", "subnet-1", "subnet-2"));

        environment.Steps().ShouldBeEmpty();
        environment.Object("route table").State.ShouldBe(ObjectState.Differs);
        environment.Object("route table").Differences.ShouldBe(["rtb-1 sends 0.0.0.0/0 to nat-1, not to the internet gateway"]);
    }

    [Fact]
    public void Tells_of_subnets_of_another_making_that_do_not_reach_the_internet_and_makes_them_no_table()
    {
        environment.OfAnotherMaking();
        Tables(Main, Table("rtb-9", ours: false, "nat-1", "subnet-1", "subnet-2"));

        var table = environment.Object("route table");

        environment.Steps().ShouldBeEmpty();
        table.State.ShouldBe(ObjectState.Differs);
        table.Differences.ShouldBe([
            "londontamed-com-public-1 has no route to the internet gateway",
            "londontamed-com-public-2 has no route to the internet gateway",
        ]);
    }

    [Fact]
    public void Tells_of_a_subnet_of_another_making_that_alone_does_not_reach_the_internet()
    {
        environment.OfAnotherMaking();
        Tables(Main, Table("rtb-8", ours: false, "igw-1", "subnet-1"), Table("rtb-9", ours: false, "nat-1", "subnet-2"));

        environment.Steps().ShouldBeEmpty();
        environment.Object("route table").Differences.ShouldBe(["londontamed-com-public-2 has no route to the internet gateway"]);
    }

    [Fact]
    public void Is_content_with_subnets_that_reach_the_internet_by_a_table_each()
    {
        environment.OfAnotherMaking();
        Tables(Main, Table("rtb-8", ours: false, "igw-1", "subnet-1"), Table("rtb-9", ours: false, "igw-1", "subnet-2"));

        environment.Steps().ShouldBeEmpty();
        environment.Object("route table").State.ShouldBe(ObjectState.Present);
    }

    [Fact]
    public void Has_nothing_to_tell_of_a_route_that_it_is_about_to_add()
    {
        Tables(Main, Table("rtb-1", ours: true, null, "subnet-1", "subnet-2"));

        environment.Steps().ShouldBe(["route 0.0.0.0/0 to the internet gateway"]);
        environment.Object("route table").State.ShouldBe(ObjectState.Corrected);
        environment.Object("route table").Differences.ShouldBeEmpty();
    }

    [Fact]
    public void Finishes_the_table_that_it_made_before_it_uses_one_of_another_making()
    {
        Tables(Main, Table("rtb-0", ours: false, "igw-1"), Table("rtb-1", ours: true, null, "subnet-1", "subnet-2"));

        environment.Steps().ShouldBe(["route 0.0.0.0/0 to the internet gateway"]);
        environment.Object("route table").Id.ShouldBe("rtb-1");
    }

    [Fact]
    public void Puts_a_new_subnet_on_the_table_by_which_the_other_one_reaches_the_internet()
    {
        environment.OfAnotherMaking();
        environment.Network = environment.Network with { Subnets = [environment.Network.Subnets[0]] };
        Tables(Main, Table("rtb-9", ours: false, "igw-1", "subnet-1"));

        environment
            .Steps()
            .ShouldBe([
                "create subnet londontamed-com-public-2 (10.0.16.0/20) in eu-west-2b",
                "give public addresses to instances in londontamed-com-public-2",
                "put londontamed-com-public-2 on the route table",
            ]);
        environment.Object("route table").Id.ShouldBe("rtb-9");
    }

    [Fact]
    public void Chooses_the_same_table_whatever_the_order_in_which_EC2_lists_them()
    {
        environment.OfAnotherMaking();
        Tables(Table("rtb-9", ours: false, "igw-1", "subnet-2"), Table("rtb-8", ours: false, "igw-1", "subnet-1"), Main);

        environment.Object("route table").Id.ShouldBe("rtb-8");
    }

    private static RouteTableFacts Main => new("rtb-main", false, true, [], null);

    private static RouteTableFacts Table(string id, bool ours, string? target, params IReadOnlyList<string> subnets) =>
        new(id, ours, false, subnets, target);

    private void Tables(params IReadOnlyList<RouteTableFacts> tables) =>
        environment.Network = environment.Network with { RouteTables = tables };
}
