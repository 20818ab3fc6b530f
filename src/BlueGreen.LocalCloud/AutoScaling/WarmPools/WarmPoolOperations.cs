using BlueGreen.LocalCloud.Wire;

namespace BlueGreen.LocalCloud.AutoScaling;

/// <summary>Warm pools: no group has one.</summary>
internal static class WarmPoolOperations
{
    public static void Register(ServiceRoutes routes) =>
        routes.Add(new Operation("DescribeWarmPool", Describe) { Gaps = "Warm pools cannot be made: always empty." });

    private static Fields? Describe(Call call)
    {
        _ = call.Group();
        return new() { { "Instances", Items.Of((IEnumerable<string>)[]) } };
    }
}
