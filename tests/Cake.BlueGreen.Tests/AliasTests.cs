using System.Reflection;
using System.Xml.Linq;
using Cake.Core;
using Cake.Core.Annotations;

namespace Cake.BlueGreen.Tests;

/// <summary>What Cake and its documentation need of every alias.</summary>
public sealed class AliasTests
{
    private static readonly Type Aliases = typeof(BlueGreenAliases);

    private static readonly XDocument Documentation = XDocument.Load(Path.ChangeExtension(Aliases.Assembly.Location, ".xml"));

    public static TheoryData<string> Methods => [.. Published.Select(DocumentationId.Of)];

    private static IEnumerable<MethodInfo> Published =>
        Aliases.GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly);

    [Fact]
    public void There_is_one_for_each_operation() =>
        Published
            .Select(method => method.Name)
            .Distinct(StringComparer.Ordinal)
            .ShouldBe(
                [
                    "BlueGreenSettings",
                    "BlueGreenProvisionAsync",
                    "BlueGreenDeployStagingAsync",
                    "BlueGreenValidateStagingAsync",
                    "BlueGreenSwitchAsync",
                    "BlueGreenRollbackAsync",
                    "BlueGreenCleanAsync",
                    "BlueGreenStatusAsync",
                    "BlueGreenImagesAsync",
                    "BlueGreenRegisterImageAsync",
                    "BlueGreenMarkImageTestedAsync",
                ],
                ignoreOrder: true
            );

    [Theory]
    [MemberData(nameof(Methods))]
    public void Is_an_alias_of_a_category(string id)
    {
        var method = Find(id);

        method.IsDefined(typeof(CakeMethodAliasAttribute)).ShouldBeTrue();
        method.GetCustomAttribute<CakeAliasCategoryAttribute>().ShouldNotBeNull().Name.ShouldNotBeNullOrWhiteSpace();
        method.GetParameters()[0].ParameterType.ShouldBe(typeof(ICakeContext));
    }

    [Theory]
    [MemberData(nameof(Methods))]
    public void Is_documented_with_an_example_that_calls_it(string id)
    {
        var method = Find(id);
        var docs = Documentation.Descendants("member").SingleOrDefault(member => (string?)member.Attribute("name") == id).ShouldNotBeNull();

        docs.Element("summary").ShouldNotBeNull().Value.ShouldNotBeNullOrWhiteSpace();
        docs.Element("returns").ShouldNotBeNull().Value.ShouldNotBeNullOrWhiteSpace();
        docs.Element("example")?.Element("code").ShouldNotBeNull().Value.ShouldContain(method.Name + "(");
        docs.Elements("param")
            .Select(parameter => (string?)parameter.Attribute("name"))
            .ShouldBe(method.GetParameters().Select(parameter => parameter.Name));
    }

    [Theory]
    [MemberData(nameof(Methods))]
    public void Needs_no_using_in_a_script(string id)
    {
        var method = Find(id);
        var imported = Aliases.GetCustomAttributes<CakeNamespaceImportAttribute>().Select(import => import.Namespace).ToList();

        method
            .GetParameters()
            .Select(parameter => Nullable.GetUnderlyingType(parameter.ParameterType) ?? parameter.ParameterType)
            .Where(type => type.Assembly.GetName().Name is "BlueGreen")
            .Select(type => type.Namespace!)
            .ShouldBeSubsetOf(imported);
    }

    private static MethodInfo Find(string id) => Published.Single(method => DocumentationId.Of(method) == id);
}
