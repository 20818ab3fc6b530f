using BlueGreen.Configuration;
using BlueGreen.State;

namespace BlueGreen.Tests.Provision;

public sealed class AmbiguousNamesTests
{
    private readonly ProvisionFixture environment = new();

    [Theory]
    [InlineData(0, "londontamed-com-public-1 (subnet-1, subnet-9)", "names.subnet1")]
    [InlineData(1, "londontamed-com-public-2 (subnet-2, subnet-9)", "names.subnet2")]
    public void Refuses_two_subnets_of_a_name_and_tells_the_key(int index, string which, string key)
    {
        environment.Network = environment.Network with
        {
            Subnets = [.. environment.Network.Subnets, environment.Network.Subnets[index] with { Id = "subnet-9", Cidr = "10.0.32.0/20" }],
        };

        environment
            .Refusals()
            .ShouldHaveSingleItem()
            .ShouldBe(
                $"BG102 There is more than one subnet named {which}. Nothing was changed.\n"
                    + $"Name the one that is meant with {key} in the settings, or delete the other."
            );
    }

    [Theory]
    [InlineData("load balancer londontamed-com-production-1 (Classic, Application)", "names.loadBalancer1 or names.loadBalancer2")]
    [InlineData("private hosted zone londontamed.com. (Z1, Z2)", "names.privateZoneId")]
    [InlineData("public hosted zone londontamed.com. (Z1, Z2)", "names.publicZoneId")]
    public void Tells_the_key_that_says_which_one_is_meant(string twice, string key)
    {
        environment.Now = environment.Now with { Ambiguities = [twice] };

        environment
            .Refusals()
            .ShouldHaveSingleItem()
            .ShouldBe(
                $"BG102 There is more than one {twice}. Nothing was changed.\n"
                    + $"Name the one that is meant with {key} in the settings, or delete the other."
            );
    }

    [Fact]
    public void Refuses_a_network_load_balancer_that_bears_the_name_of_a_side()
    {
        var side = environment.Now.LoadBalancers[0];
        environment.Now = environment.Now with
        {
            LoadBalancers =
            [
                side with
                {
                    Kind = LoadBalancerKind.Network,
                    Traffic = new TrafficSource.Unclear(side.Name, "is a network load balancer"),
                },
            ],
        };

        environment
            .Refusals()
            .ShouldHaveSingleItem()
            .ShouldStartWith("BG111 Load balancer londontamed-com-production-1 is a network load balancer: it is not one");
    }
}
