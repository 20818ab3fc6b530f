namespace BlueGreen.LocalCloud.LoadBalancing;

/// <summary>The hosted zones that AWS keeps its load balancers' names in, one a region: alias records name them.</summary>
internal static class ElbHostedZones
{
    private static readonly Dictionary<string, string> ByRegion = new(StringComparer.Ordinal)
    {
        ["us-east-1"] = "Z35SXDOTRQ7X7K",
        ["us-east-2"] = "Z3AADJGX6KTTL2",
        ["us-west-1"] = "Z368ELLRRE2KJ0",
        ["us-west-2"] = "Z1H1FL5HABSF5",
        ["ca-central-1"] = "ZQSVJUPU6J1EY",
        ["sa-east-1"] = "Z2P70J7HTTTPLU",
        ["eu-central-1"] = "Z215JYRZR1TBD5",
        ["eu-north-1"] = "Z23TAZ6LKFMNIO",
        ["eu-west-1"] = "Z32O12XQLNTSW2",
        ["eu-west-2"] = "ZHURV8PSTC4K8",
        ["eu-west-3"] = "Z3Q77PNBQS71R4",
        ["ap-northeast-1"] = "Z14GRHDCWA56QT",
        ["ap-northeast-2"] = "ZWKZPGTI48KDX",
        ["ap-south-1"] = "ZP97RAFLXTNZK",
        ["ap-southeast-1"] = "Z1LMS91P8CMLE5",
        ["ap-southeast-2"] = "Z1GM3OXH4ZPM65",
    };

    /// <summary>The zone of classic and application load balancers; a made-up one for a region that is not listed.</summary>
    public static string ForRegion(string region) => ByRegion.GetValueOrDefault(region, "Z00000000LOCALELB");
}
