using BlueGreen.Planning;
using BlueGreen.Reporting;
using BlueGreen.State;

namespace BlueGreen.Tests.Provision;

public sealed class AliasPartsTests
{
    private readonly ProvisionFixture environment = new();

    [Fact]
    public void Makes_a_lost_public_zone_and_its_records_anew_for_load_balancers_that_are_there()
    {
        environment.Now = environment.Now with { Public = null };
        environment.Facts = environment.Facts with { Public = null };

        environment.Refusals().ShouldBeEmpty();
        environment
            .Steps()
            .ShouldBe([
                "create public hosted zone londontamed.com.",
                "public zone: www -> londontamed-com-production-1, api -> londontamed-com-production-1",
                "wait until Route 53 is in sync",
            ]);
    }

    [Fact]
    public void Points_lost_public_names_at_the_side_that_the_private_zone_still_calls_live()
    {
        environment.PublicRecords();
        environment.PrivateRecords(
            environment.Alias("www", 2),
            environment.Alias("api", 2),
            environment.Alias("www-staging", 1),
            environment.Alias("api-staging", 1)
        );

        Aliases().ShouldBe(["public zone: www -> londontamed-com-production-2, api -> londontamed-com-production-2"]);
    }

    [Fact]
    public void Mirrors_a_name_of_which_only_one_record_points_here()
    {
        environment.PublicRecords(
            environment.Alias("www", 1),
            new RecordSet("www.londontamed.com.", "AAAA") { Ttl = 300, Values = ["2001:db8::1"] },
            environment.Alias("api", 1)
        );
        environment.PrivateRecords(environment.Alias("api", 1), environment.Alias("www-staging", 2), environment.Alias("api-staging", 2));

        Aliases().ShouldBe(["private zone: www -> londontamed-com-production-1"]);
    }

    [Fact]
    public void Counts_the_records_of_each_zone_as_one_object_that_is_made_when_all_are_missing()
    {
        environment.PublicRecords();
        environment.PrivateRecords();

        Records().ShouldBe([("public alias records", ObjectState.Made), ("private alias records", ObjectState.Made)]);
    }

    [Fact]
    public void Counts_the_records_of_a_zone_as_put_right_when_only_some_are_missing()
    {
        environment.PublicRecords(environment.Alias("www", 1));
        environment.PrivateRecords(environment.Alias("www", 1), environment.Alias("api", 1));

        Records().ShouldBe([("public alias records", ObjectState.Corrected), ("private alias records", ObjectState.Corrected)]);
    }

    private IEnumerable<string> Aliases() => environment.Plan().Steps.OfType<CreateAliases>().Select(step => step.ToString());

    private IEnumerable<(string Kind, ObjectState State)> Records() =>
        environment
            .Plan()
            .Objects.Where(made => made.Kind.EndsWith("alias records", StringComparison.Ordinal))
            .Select(made => (made.Kind, made.State));
}
