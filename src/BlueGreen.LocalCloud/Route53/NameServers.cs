using BlueGreen.LocalCloud.Host;

namespace BlueGreen.LocalCloud.Route53;

/// <summary>The servers that a zone is delegated to, and the records at its apex that say so.</summary>
internal static class NameServers
{
    private const int ServersPerSuffix = 512;
    private const long NsTtl = 172_800;
    private const long SoaTtl = 900;

    private static readonly string[] Suffixes = ["com", "net", "org", "co.uk"];

    public static List<string> OfPrivateZones => [.. Suffixes.Select((suffix, i) => $"ns-{i * ServersPerSuffix}.awsdns-00.{suffix}")];

    /// <summary>One server under each suffix.</summary>
    public static List<string> Draw(RandomSource random) =>
        [
            .. Suffixes.Select(
                (suffix, i) =>
                {
                    var number = random.Next(1, ServersPerSuffix - 1);
                    return $"ns-{(i * ServersPerSuffix) + number}.awsdns-{number / 8:00}.{suffix}";
                }
            ),
        ];

    public static List<RecordSet> ApexRecords(HostedZone zone) =>
        [
            new RecordSet
            {
                Name = zone.Name,
                Type = "NS",
                Ttl = NsTtl,
                Values = [.. zone.NameServers.Select(s => s + ".")],
            },
            new RecordSet
            {
                Name = zone.Name,
                Type = "SOA",
                Ttl = SoaTtl,
                Values = [$"{zone.NameServers[0]}. awsdns-hostmaster.amazon.com. 1 7200 900 1209600 86400"],
            },
        ];
}
