using System.Reflection;
using System.Xml.Linq;
using Cake.Core;
using Cake.Core.Annotations;

namespace Cake.BlueGreen.Tests;

/// <summary>What Cake and its documentation need of every alias.</summary>
public sealed class AliasTests
{
    private static readonly Assembly Addin = typeof(BlueGreenAliases).Assembly;

    private static readonly XDocument Documentation = XDocument.Load(Path.ChangeExtension(Addin.Location, ".xml"));

    public static TheoryData<string> Methods => [.. Published.Select(DocumentationId.Of)];

    private static IEnumerable<MethodInfo> Published =>
        Addin.GetExportedTypes().Where(type => type.Name.EndsWith("Aliases", StringComparison.Ordinal)).SelectMany(Of);

    [Fact]
    public void There_is_one_for_each_operation() =>
        Of(typeof(BlueGreenAliases))
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
                    "BlueGreenHistoryAsync",
                    "BlueGreenImagesAsync",
                    "BlueGreenBakeImageAsync",
                    "BlueGreenTestImageAsync",
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
        var category =
            method.GetCustomAttribute<CakeAliasCategoryAttribute>()
            ?? method.DeclaringType!.GetCustomAttribute<CakeAliasCategoryAttribute>();
        category.ShouldNotBeNull().Name.ShouldNotBeNullOrWhiteSpace();
        method.GetParameters()[0].ParameterType.ShouldBe(typeof(ICakeContext));
    }

    [Theory]
    [MemberData(nameof(Methods))]
    public void Is_documented_with_an_example_that_calls_it(string id)
    {
        var method = Find(id);
        var docs = Documentation.Descendants("member").SingleOrDefault(member => (string?)member.Attribute("name") == id).ShouldNotBeNull();

        docs.Element("summary").ShouldNotBeNull().Value.ShouldNotBeNullOrWhiteSpace();
        string.IsNullOrWhiteSpace(docs.Element("returns")?.Value).ShouldBe(method.ReturnType == typeof(void));
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
        var imported = method
            .DeclaringType!.GetCustomAttributes<CakeNamespaceImportAttribute>()
            .Select(import => import.Namespace)
            .ToList();

        method
            .GetParameters()
            .Select(parameter => Nullable.GetUnderlyingType(parameter.ParameterType) ?? parameter.ParameterType)
            .Where(type => type.Assembly.GetName().Name is "BlueGreen" or "Cake.BlueGreen")
            .Select(type => type.Namespace!)
            .ShouldBeSubsetOf(imported);
    }

    private static MethodInfo[] Of(Type aliases) =>
        aliases.GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly);

    private static MethodInfo Find(string id) => Published.Single(method => DocumentationId.Of(method) == id);
}
