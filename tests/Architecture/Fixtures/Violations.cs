// Each rule is shown to fail on what it forbids: types that stand where the real ones would, and break it.
#pragma warning disable CA1812 // Only their metadata is looked at.

using Amazon;

namespace Architecture.Violating.Naming
{
    internal sealed record PointsBack(Configuration.Settings Settings);
}

namespace Architecture.Violating.Configuration
{
    internal sealed record Settings(string Domain);
}

namespace Architecture.Violating.State
{
    internal sealed class Facts
    {
        public static object Decide() => new Planning.Plan();
    }
}

namespace Architecture.Violating.Planning
{
    internal sealed class Plan;
}

namespace Architecture.Violating.Switch
{
    internal static class SwitchPlanner
    {
        public static async Task<int> PlanAsync(TimeProvider time)
        {
            await Task.Yield();
            return time.GetUtcNow().Day;
        }
    }

    internal static class SwitchGuards
    {
        // Not in the signature: only the body knows.
        public static string Check() => RegionEndpoint.EUWest1.SystemName;
    }
}

namespace Architecture.Violating.Leaks
{
    public class Base<T>;

    public sealed class ByBase : Base<RegionEndpoint>;

    public sealed class ByProperty
    {
        public IReadOnlyList<RegionEndpoint> Regions { get; } = [];
    }

    public class ByProtectedMethod
    {
        protected static void Use(Func<int, RegionEndpoint[]> find) => find(0);
    }

    public sealed class ByConstraint<T>
        where T : RegionEndpoint;

    public sealed class Clean
    {
        internal RegionEndpoint? Region { get; init; }
    }
}
