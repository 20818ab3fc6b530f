namespace BlueGreen.LocalCloud.Ec2.Regions;

/// <summary>The regions and their zones.</summary>
internal static class RegionTable
{
    private static readonly Dictionary<string, string> ZoneIdPrefixes = new(StringComparer.Ordinal)
    {
        ["us-east-1"] = "use1",
        ["us-east-2"] = "use2",
        ["us-west-1"] = "usw1",
        ["us-west-2"] = "usw2",
        ["ca-central-1"] = "cac1",
        ["eu-central-1"] = "euc1",
        ["eu-north-1"] = "eun1",
        ["eu-west-1"] = "euw1",
        ["eu-west-2"] = "euw2",
        ["eu-west-3"] = "euw3",
        ["ap-northeast-1"] = "apne1",
        ["ap-northeast-2"] = "apne2",
        ["ap-northeast-3"] = "apne3",
        ["ap-south-1"] = "aps1",
        ["ap-southeast-1"] = "apse1",
        ["ap-southeast-2"] = "apse2",
        ["sa-east-1"] = "sae1",
    };

    /// <summary>The regions that every account has without opting in.</summary>
    public static IReadOnlyCollection<string> Regions => ZoneIdPrefixes.Keys;

    /// <summary>The id of a zone, which is the same in every account.</summary>
    public static string ZoneId(string region, string zone) => Zones(region).First(z => z.Name == zone).Id;

    /// <summary>The three zones of a region.</summary>
    public static IReadOnlyList<Zone> Zones(string region)
    {
        var prefix = ZoneIdPrefixes.GetValueOrDefault(region, region);
        return [.. "abc".Select((letter, index) => new Zone(region + letter, FormattableString.Invariant($"{prefix}-az{index + 1}")))];
    }
}

/// <summary>An availability zone.</summary>
internal sealed record Zone(string Name, string Id);
