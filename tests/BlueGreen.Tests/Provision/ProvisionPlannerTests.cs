using BlueGreen.Configuration;
using BlueGreen.Planning;
using BlueGreen.Provision;
using BlueGreen.Reporting;
using BlueGreen.State;

namespace BlueGreen.Tests.Provision;

public sealed class ProvisionPlannerTests
{
    private readonly ProvisionFixture environment = new();

    [Fact]
    public void Does_nothing_when_everything_is_there()
    {
        var plan = environment.Plan();

        plan.IsEmpty.ShouldBeTrue();
        plan.Summary.ShouldBe("production of londontamed.com has everything it stands on.");
        plan.Notes.ShouldBeEmpty();
        plan.Objects.ShouldAllBe(made => made.State == ObjectState.Present);
    }

    [Fact]
    public void Makes_the_whole_of_it_in_an_empty_account()
    {
        environment
            .Empty()
            .Plan()
            .ToString()
            .ReplaceLineEndings("\n")
            .ShouldBe(
                """
                Provision production of londontamed.com.
                  1. create public hosted zone londontamed.com.
                  2. create VPC londontamed-com (10.0.0.0/16)
                  3. turn on DNS host names of VPC londontamed-com
                  4. create subnet londontamed-com-public-1 (10.0.0.0/20) in eu-west-2a
                  5. give public addresses to instances in londontamed-com-public-1
                  6. create subnet londontamed-com-public-2 (10.0.16.0/20) in eu-west-2b
                  7. give public addresses to instances in londontamed-com-public-2
                  8. create internet gateway londontamed-com
                  9. attach the internet gateway to VPC londontamed-com
                 10. create route table londontamed-com-public
                 11. route 0.0.0.0/0 to the internet gateway
                 12. put londontamed-com-public-1 on the route table
                 13. put londontamed-com-public-2 on the route table
                 14. create security group londontamed-com-production
                 15. let into londontamed-com-production: tcp 80 from 0.0.0.0/0, tcp 443 from 0.0.0.0/0, tcp 3001 from itself
                 16. create role webserver, which EC2 may assume
                 17. create instance profile webserver
                 18. put role webserver into its instance profile
                 19. make key pair londontamed-com-production, its private key in keys/londontamed-com-production.pem
                 20. create classic load balancer londontamed-com-production-1: HTTP 80 to HTTP 80
                 21. londontamed-com-production-1 asks HTTP:3001/health every 10 s, within 5 s, healthy after 2, unhealthy after 2
                 22. londontamed-com-production-1: cross-zone on, draining 60 s, idle timeout 60 s
                 23. create classic load balancer londontamed-com-production-2: HTTP 80 to HTTP 80
                 24. londontamed-com-production-2 asks HTTP:3001/health every 10 s, within 5 s, healthy after 2, unhealthy after 2
                 25. londontamed-com-production-2: cross-zone on, draining 60 s, idle timeout 60 s
                 26. create private hosted zone londontamed.com. on the VPC
                 27. public zone: www -> londontamed-com-production-1, api -> londontamed-com-production-1
                 28. private zone: www -> londontamed-com-production-1, api -> londontamed-com-production-1, www-staging -> londontamed-com-production-2, api-staging -> londontamed-com-production-2
                 29. wait until Route 53 is in sync
                """.ReplaceLineEndings("\n")
            );
    }

    [Fact]
    public void Makes_the_public_zone_before_the_lock_and_all_else_under_it()
    {
        var steps = environment.Empty().Plan().Steps;

        steps[0].ShouldBeOfType<CreatePublicZone>().NeedsLock.ShouldBeFalse();
        steps.Skip(1).ShouldAllBe(step => step.NeedsLock);
    }

    [Fact]
    public void Goes_on_where_a_run_died_between_a_gateway_and_its_vpc()
    {
        environment.Network = environment.Network with
        {
            Gateways = [new GatewayFacts("igw-1", true, [])],
            RouteTables = [new RouteTableFacts("rtb-main", false, true, [], null)],
        };

        environment
            .Steps()
            .ShouldBe([
                "attach the internet gateway to VPC londontamed-com",
                "create route table londontamed-com-public",
                "route 0.0.0.0/0 to the internet gateway",
                "put londontamed-com-public-1 on the route table",
                "put londontamed-com-public-2 on the route table",
            ]);
    }

    [Fact]
    public void Finishes_a_route_table_that_has_no_route_and_one_of_two_subnets()
    {
        environment.Network = environment.Network with
        {
            RouteTables =
            [
                new RouteTableFacts("rtb-main", false, true, [], null),
                new RouteTableFacts("rtb-1", true, false, ["subnet-1"], null),
            ],
        };

        environment.Steps().ShouldBe(["route 0.0.0.0/0 to the internet gateway", "put londontamed-com-public-2 on the route table"]);
    }

    [Fact]
    public void Puts_the_second_subnet_into_the_other_zone_and_into_room_that_is_free()
    {
        environment.Network = environment.Network with
        {
            Subnets = [environment.Network.Subnets[1] with { AvailabilityZone = "eu-west-2a", Cidr = "10.0.0.0/20" }],
            RouteTables = [environment.Network.RouteTables[1] with { Subnets = ["subnet-2"] }],
        };

        environment.Steps().ShouldContain("create subnet londontamed-com-public-1 (10.0.16.0/20) in eu-west-2b");
    }

    [Fact]
    public void Puts_right_what_it_made_itself()
    {
        environment.Network = environment.Network with { Vpcs = [environment.Network.Vpc! with { DnsHostNames = false }] };
        environment.Facts = environment.Facts with
        {
            Balancers =
            [
                (ClassicFacts)environment.Facts.Balancers[0] with
                {
                    Attributes = new BalancerAttributes(false, null, 60),
                },
                environment.Facts.Balancers[1],
            ],
        };

        environment
            .Steps()
            .ShouldBe([
                "turn on DNS host names of VPC londontamed-com",
                "londontamed-com-production-1: cross-zone on, draining 60 s, idle timeout 60 s",
            ]);
    }

    [Theory]
    [InlineData(false, true, "DNS support")]
    [InlineData(true, false, "DNS host names")]
    [InlineData(false, false, "DNS support and DNS host names")]
    public void Turns_on_just_what_its_own_vpc_lacks_for_a_private_zone_to_resolve(bool support, bool hostNames, string turnedOn)
    {
        environment.Network = environment.Network with
        {
            Vpcs = [environment.Network.Vpc! with { DnsSupport = support, DnsHostNames = hostNames }],
        };

        environment.Steps().ShouldBe([$"turn on {turnedOn} of VPC londontamed-com"]);
    }

    [Fact]
    public void Tells_how_things_of_another_making_differ_and_leaves_them()
    {
        environment.OfAnotherMaking();
        environment.Network = environment.Network with
        {
            Vpcs = [environment.Network.Vpc! with { DnsSupport = false }],
            SecurityGroup = environment.Network.SecurityGroup! with { Ingress = [new IngressRule("tcp", 80, 80, IngressRule.Anywhere)] },
        };
        environment.Facts = environment.Facts with
        {
            Balancers =
            [
                (ClassicFacts)environment.Facts.Balancers[0] with
                {
                    Attributes = new BalancerAttributes(false, null, 60),
                },
                environment.Facts.Balancers[1],
            ],
        };

        var plan = environment.Plan();

        plan.Steps.ShouldBeEmpty();
        plan.Notes.ShouldBe([
            "VPC londontamed-com DNS support or DNS host names are off: its private zone does not resolve",
            "security group londontamed-com-production does not let in tcp 443 from 0.0.0.0/0",
            "security group londontamed-com-production does not let in tcp 3001 from itself",
            "load balancer londontamed-com-production-1 has cross-zone off, draining off, idle timeout 60 s, not cross-zone on, draining 60 s, idle timeout 60 s",
        ]);
    }

    [Fact]
    public void Serves_https_where_a_certificate_is_named()
    {
        var certificate = "arn:aws:acm:eu-west-2:123456789012:certificate/abc";
        environment.Settings = environment.Settings with
        {
            LoadBalancer = environment.Settings.LoadBalancer with { CertificateArn = certificate },
        };

        var listener = environment.Plan().Steps.OfType<AddListeners>().First().Listeners.ShouldHaveSingleItem();

        listener.ShouldBe(new BalancerListener("HTTPS", 443, "HTTP", 80, certificate));
    }

    [Fact]
    public void Never_moves_a_record_that_is_there()
    {
        environment.PublicRecords(environment.Alias("www", 2));
        environment.PrivateRecords();

        environment
            .Plan()
            .Steps.OfType<CreateAliases>()
            .Select(step => step.ToString())
            .ShouldBe([
                "public zone: api -> londontamed-com-production-2",
                "private zone: www -> londontamed-com-production-2, api -> londontamed-com-production-2, www-staging -> londontamed-com-production-1, api-staging -> londontamed-com-production-1",
            ]);
    }

    [Fact]
    public void Does_not_mirror_a_name_that_the_world_finds_elsewhere()
    {
        environment.PublicRecords(
            environment.Alias("www", 1),
            new RecordSet("api.londontamed.com.", "A") { Ttl = 300, Values = ["192.0.2.1"] }
        );
        environment.PrivateRecords(environment.Alias("www-staging", 2), environment.Alias("api-staging", 2));

        var plan = environment.Plan();

        plan.Steps.OfType<CreateAliases>().ShouldHaveSingleItem().ToString().ShouldBe("private zone: www -> londontamed-com-production-1");
        plan.Notes.ShouldContain(note => note.Contains("api.londontamed.com", StringComparison.Ordinal));
    }

    [Fact]
    public void Tags_a_zone_that_was_made_by_a_run_which_died_before_it_tagged_it()
    {
        environment.Facts = environment.Facts with { Private = environment.Facts.Private! with { Tagged = false } };

        environment.Steps().ShouldBe(["tag hosted zone londontamed.com. (ZPRIVATE)"]);
    }
}
