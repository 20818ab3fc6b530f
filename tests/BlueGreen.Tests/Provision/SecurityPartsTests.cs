using BlueGreen.Provision;
using BlueGreen.Reporting;
using BlueGreen.State;

namespace BlueGreen.Tests.Provision;

public sealed class SecurityPartsTests
{
    private const string Role = "IAM role and instance profile";

    private readonly ProvisionFixture environment = new();

    [Fact]
    public void Lets_in_what_its_own_security_group_lacks_and_leaves_what_it_has_beyond_that()
    {
        var group = environment.Network.SecurityGroup!;
        environment.Network = environment.Network with
        {
            SecurityGroup = group with { Ingress = [.. group.Ingress.Skip(1), new IngressRule("tcp", 25, 25, IngressRule.Anywhere)] },
        };

        environment.Steps().ShouldBe(["let into londontamed-com-production: tcp 80 from 0.0.0.0/0"]);
        environment.Object("security group").State.ShouldBe(ObjectState.Corrected);
        environment.Object("security group").Differences.ShouldBe(["lets in tcp 25 from 0.0.0.0/0, which the settings do not ask for"]);
    }

    [Fact]
    public void Counts_role_and_profile_as_made_where_neither_was_there()
    {
        environment.Facts = environment.Facts with { Role = null, Profile = null };

        environment
            .Steps()
            .ShouldBe([
                "create role webserver, which EC2 may assume",
                "create instance profile webserver",
                "put role webserver into its instance profile",
            ]);
        environment.Object(Role).State.ShouldBe(ObjectState.Made);
    }

    [Fact]
    public void Counts_a_role_as_put_right_where_only_its_profile_was_missing()
    {
        environment.Facts = environment.Facts with { Profile = null };

        environment.Refusals().ShouldBeEmpty();
        environment.Steps().ShouldBe(["create instance profile webserver", "put role webserver into its instance profile"]);
        environment.Object(Role).State.ShouldBe(ObjectState.Corrected);
    }

    [Fact]
    public void Refuses_an_instance_profile_of_another_making_that_does_not_hold_the_role()
    {
        environment.Facts = environment.Facts with { Profile = new InstanceProfileFacts(Ours: false, Roles: []) };

        environment
            .Refusals()
            .ShouldHaveSingleItem()
            .ShouldStartWith(
                "BG702 Provision refused: IAM has instance profile webserver already, made by something else, and it does not hold the role of its name."
            );
    }

    [Fact]
    public void Refuses_an_instance_profile_of_its_own_into_which_somebody_put_another_role()
    {
        environment.Facts = environment.Facts with { Profile = new InstanceProfileFacts(Ours: true, Roles: ["admin"]) };

        environment
            .Refusals()
            .ShouldHaveSingleItem()
            .ShouldContain("instance profile webserver already, made by something else, and it holds role admin.");
    }
}
