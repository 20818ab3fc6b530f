using BlueGreen.Naming;
using CsCheck;

namespace BlueGreen.Tests.Naming;

public sealed class GroupNamingTests
{
    private static readonly GroupNaming Naming = new("londontamed-com-production");

    [Fact]
    public void A_first_deployment_is_named_after_its_version() => Next("v7").ShouldBe("londontamed-com-production-v7");

    [Fact]
    public void A_redeployment_takes_the_first_free_number() =>
        Next("v7", "londontamed-com-production-v7", "londontamed-com-production-v7-2", "londontamed-com-production-v8-3")
            .ShouldBe("londontamed-com-production-v7-3");

    [Theory]
    [InlineData("londontamed-com-production-v7", "v7")]
    [InlineData("londontamed-com-production-v7-2", "v7")]
    [InlineData("londontamed-com-production-1.4.0-rc1", "1.4.0-rc1")]
    [InlineData("londontamed-com-production-2026-11-24", "2026-11-24")]
    [InlineData("londontamed-com-production-v7-1", "v7-1")]
    [InlineData("londontamed-com-production-7", "7")]
    [InlineData("londontamed-com-production", null)]
    [InlineData("londontamed-com-production-", null)]
    [InlineData("londontamed-com-staging-v7", null)]
    [InlineData("londontamed-com-production-v7 old", null)]
    public void A_version_is_read_back_from_a_name(string group, string? version)
    {
        Naming.VersionOf(GroupName.Parse(group))?.ToString().ShouldBe(version);
        Naming.Owns(group).ShouldBe(version is not null);
    }

    [Fact]
    public void Every_new_name_is_free_and_tells_its_version() =>
        Gen.Select(Gen.Char["abcxyz019._"].Array[1, 20], Gen.Int[0, 8])
            .Sample(
                (letters, redeployments) =>
                {
                    var version = AppVersion.Parse(new string(letters));
                    var taken = new HashSet<string>(StringComparer.Ordinal);
                    for (var number = 0; number < redeployments; number++)
                    {
                        taken.Add(Naming.Next(version, taken).ToString()).ShouldBeTrue();
                    }

                    var name = Naming.Next(version, taken);
                    taken.Contains(name.ToString()).ShouldBeFalse();
                    Naming.VersionOf(name).ShouldBe(version);
                }
            );

    private static string Next(string version, params string[] taken) =>
        Naming.Next(AppVersion.Parse(version), taken.ToHashSet(StringComparer.Ordinal)).ToString();
}
