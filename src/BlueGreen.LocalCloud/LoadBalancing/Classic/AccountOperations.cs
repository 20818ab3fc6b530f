using BlueGreen.LocalCloud.Wire;

namespace BlueGreen.LocalCloud.LoadBalancing.Classic;

/// <summary>What an account may have.</summary>
internal static class AccountOperations
{
    private static readonly List<(string Name, string Most)> Limits =
    [
        ("classic-load-balancers", "20"),
        ("classic-listeners", "100"),
        ("classic-registered-instances", "1000"),
    ];

    public static void Register(ServiceRoutes routes) => routes.Add("DescribeAccountLimits", Describe);

    private static Fields? Describe(Call call)
    {
        var (page, next) = Markers.Page(call.Parameters, Limits, limit => limit.Name);
        return new()
        {
            { "Limits", Items.Of(page, limit => new Fields { { "Name", limit.Name }, { "Max", limit.Most } }) },
            { "NextMarker", next },
        };
    }
}
