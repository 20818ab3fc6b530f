using System.Reflection;

namespace Architecture;

/// <summary>A consumer who references the official AWS packages himself must never meet two types of the same name.</summary>
public sealed class PublicSurfaceTests
{
    [Theory]
    [InlineData("BlueGreen")]
    [InlineData("Cake.BlueGreen")]
    public void Shows_no_type_of_the_AWS_SDK(string assembly) =>
        PublicSurface.Showing("Amazon", Assembly.Load(assembly).GetExportedTypes()).ShouldBeEmpty();

    [Fact]
    public void Finds_such_types_wherever_they_hide() =>
        PublicSurface
            .Showing("Amazon", typeof(PublicSurfaceTests).Assembly.GetExportedTypes().Where(IsLeak))
            .Select(found => found["Architecture.Violating.Leaks.".Length..])
            .ShouldBe(
                ["ByBase.its base", "ByProperty.get_Regions", "ByProtectedMethod.Use", "ByConstraint`1.a constraint"],
                ignoreOrder: true
            );

    private static bool IsLeak(Type type) => string.Equals(type.Namespace, "Architecture.Violating.Leaks", StringComparison.Ordinal);
}
