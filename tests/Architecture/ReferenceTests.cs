using System.Reflection;

namespace Architecture;

/// <summary>What each assembly may know of.</summary>
public sealed class ReferenceTests
{
    [Fact]
    public void The_operations_know_nothing_of_Cake() => References("BlueGreen", "Cake").ShouldBeEmpty();

    [Fact]
    public void The_operations_know_nothing_of_the_local_cloud() => References("BlueGreen", "BlueGreen.LocalCloud").ShouldBeEmpty();

    [Theory]
    [InlineData("BlueGreen")]
    [InlineData("Cake")]
    [InlineData("AWSSDK")]
    [InlineData("Slim")]
    public void The_local_cloud_shares_no_code_with_the_client(string assemblies) =>
        References("BlueGreen.LocalCloud", assemblies).ShouldBeEmpty();

    [Fact]
    public void The_addin_knows_nothing_of_the_AWS_SDK() => References("Cake.BlueGreen", "AWSSDK").ShouldBeEmpty();

    [Fact]
    public void Finds_a_reference_by_the_assemblies_own_name_and_by_its_family()
    {
        References("Architecture", "AWSSDK").ShouldBe(["AWSSDK.Core"]);
        References("Architecture", "ArchUnitNET").ShouldContain("ArchUnitNET");
    }

    private static IEnumerable<string> References(string assembly, string family) =>
        Assembly
            .Load(assembly)
            .GetReferencedAssemblies()
            .Select(reference => reference.Name!)
            .Where(name => name.Equals(family, StringComparison.Ordinal) || name.StartsWith(family + ".", StringComparison.Ordinal));
}
