using BlueGreen.Configuration;
using BlueGreen.Naming;
using BlueGreen.Provision;
using BlueGreen.State.Record;

namespace BlueGreen.Tests.Provision;

public sealed class ProvisionGuardsTests
{
    private readonly ProvisionFixture environment = new();

    [Fact]
    public void Lets_a_whole_environment_pass() => environment.Refusals().ShouldBeEmpty();

    [Fact]
    public void Lets_an_empty_account_pass() => environment.Empty().Refusals().ShouldBeEmpty();

    [Fact]
    public void Refuses_a_kind_of_load_balancer_that_it_does_not_make()
    {
        environment.Settings = environment.Settings with { LoadBalancer = new LoadBalancerSettings { Kind = LoadBalancerKind.Network } };

        environment
            .Refusals()
            .ShouldHaveSingleItem()
            .ShouldStartWith("BG701 Provision refused: it makes application and classic load balancers, and the settings name Network.");
    }

    [Fact]
    public void Refuses_two_vpcs_of_the_name_and_tells_the_key()
    {
        environment.Network = environment.Network with
        {
            Vpcs = [environment.Network.Vpcs[0], environment.Network.Vpcs[0] with { Id = "vpc-2" }],
        };
        environment.Facts = environment.Facts with { Private = null };
        environment.Now = environment.Now with { Private = null };

        environment
            .Refusals()
            .ShouldHaveSingleItem()
            .ShouldBe(
                "BG102 There is more than one VPC named londontamed-com (vpc-1, vpc-2). Nothing was changed.\n"
                    + "Name the one that is meant with names.vpc in the settings, or delete the other."
            );
    }

    [Fact]
    public void Refuses_two_private_zones_and_tells_the_key()
    {
        environment.Now = environment.Now with { Private = null, Ambiguities = ["private hosted zone londontamed.com. (Z1, Z2)"] };

        environment.Refusals().ShouldHaveSingleItem().ShouldContain("names.privateZoneId");
    }

    [Fact]
    public void Uses_a_role_of_another_making_that_fits() => environment.OfAnotherMaking().Refusals().ShouldBeEmpty();

    [Fact]
    public void Refuses_a_role_that_EC2_may_not_assume()
    {
        environment.Facts = environment.Facts with { Role = new RoleFacts(Ours: false, TrustsEc2: false) };

        environment
            .Refusals()
            .ShouldHaveSingleItem()
            .ShouldStartWith("BG702 Provision refused: IAM has role webserver already, made by something else, and EC2 may not assume it.");
    }

    [Fact]
    public void Refuses_a_role_of_another_making_that_no_instance_profile_holds()
    {
        environment.Facts = environment.Facts with { Role = new RoleFacts(Ours: false, TrustsEc2: true), Profile = null };

        environment.Refusals().ShouldHaveSingleItem().ShouldContain("no instance profile of its name holds it");
    }

    [Fact]
    public void Goes_on_with_an_instance_profile_of_its_own_that_is_still_empty()
    {
        environment.Facts = environment.Facts with { Profile = new InstanceProfileFacts(Ours: true, Roles: []) };

        environment.Refusals().ShouldBeEmpty();
        environment.Steps().ShouldBe(["put role webserver into its instance profile"]);
    }

    [Fact]
    public void Refuses_a_private_zone_on_another_VPC()
    {
        environment.Facts = environment.Facts with { Private = new ZoneFacts(false, false, ["vpc-9"]) };

        environment.Refusals().ShouldHaveSingleItem().ShouldStartWith("BG703 ");
    }

    [Fact]
    public void Refuses_a_load_balancer_that_was_made_for_another_environment()
    {
        environment.Facts = environment.Facts with
        {
            Balancers = [environment.Facts.Balancers[0] with { MadeFor = "test.londontamed.com" }, environment.Facts.Balancers[1]],
        };

        environment
            .Refusals()
            .ShouldHaveSingleItem()
            .ShouldStartWith("BG704 Provision refused: load balancer londontamed-com-production-1 was made for test.londontamed.com.");
    }

    [Fact]
    public void Refuses_a_VPC_that_has_no_room_for_the_subnets()
    {
        environment.Network = environment.Network with
        {
            Subnets = [new SubnetFacts("subnet-9", "other", false, "10.0.0.0/16", "eu-west-2a", false)],
        };

        environment
            .Refusals()
            .ShouldHaveSingleItem()
            .ShouldStartWith("BG705 Provision refused: VPC londontamed-com has room for 0 of 2 subnets.");
    }

    [Fact]
    public void Refuses_a_region_with_a_single_zone()
    {
        environment.Empty();
        environment.Network = environment.Network with { AvailabilityZones = ["xx-west-1a"] };

        environment
            .Refusals()
            .ShouldHaveSingleItem()
            .ShouldStartWith("BG706 Provision refused: the region offers 1 of 2 availability zones");
    }

    [Fact]
    public void Refuses_live_names_that_point_at_both_load_balancers()
    {
        environment.PublicRecords(environment.Alias("www", 1), environment.Alias("api", 2));

        environment.Refusals().ShouldHaveSingleItem().ShouldStartWith("BG103 ");
    }

    [Fact]
    public void Refuses_while_a_switch_is_half_done()
    {
        var record = new PublicRecord
        {
            Epoch = 7,
            Run = RunId.Parse("0123456789abcdef"),
            Phase = RecordPhase.Switching,
            LeaseEnd = environment.Now.ReadAt,
        };
        environment.Now = environment.Now with { Record = new EnvironmentRecord(record, null) };

        environment.Refusals().ShouldHaveSingleItem().ShouldStartWith("BG106 ");
    }

    [Fact]
    public void Refuses_records_for_a_load_balancer_whose_hosted_zone_nobody_tells()
    {
        environment.Now = environment.Now with
        {
            LoadBalancers = [.. environment.Now.LoadBalancers.Select(balancer => balancer with { HostedZoneId = null })],
        };
        environment.PublicRecords(environment.Alias("www", 1));
        environment.PrivateRecords();

        environment
            .Refusals()
            .ShouldHaveSingleItem()
            .ShouldStartWith("BG110 The hosted zone id of load balancer londontamed-com-production-2 is not known");
    }
}
