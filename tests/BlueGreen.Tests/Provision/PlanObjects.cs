using BlueGreen.Reporting;

namespace BlueGreen.Tests.Provision;

/// <summary>What a plan tells of one object.</summary>
internal static class PlanObjects
{
    /// <summary>The first object of that kind.</summary>
    public static ObjectReport Object(this ProvisionFixture environment, string kind) =>
        environment.Plan().Objects.First(made => made.Kind == kind);
}
