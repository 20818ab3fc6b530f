using BlueGreen.Naming;
using BlueGreen.Planning;
using BlueGreen.State;

namespace BlueGreen.Provision;

/// <summary>The two hosted zones.</summary>
internal static class ZonePlanner
{
    public static ProvisionPart Public(ZoneRecords? zone, ZoneFacts? facts, EnvironmentNames names, KnownIds known) =>
        zone is null
            ? ProvisionPart.Make(PublicKind, names.Zone, new CreatePublicZone(known, names.Zone))
            : There(PublicKind, zone, facts, names, known);

    public static ProvisionPart Private(ZoneRecords? zone, ZoneFacts? facts, EnvironmentNames names, KnownIds known) =>
        zone is null
            ? ProvisionPart.Make("private hosted zone", names.Zone, new CreatePrivateZone(known, names.Zone))
            : There("private hosted zone", zone, facts, names, known);

    /// <summary>How reports name the zone that is made before the lock.</summary>
    public const string PublicKind = "public hosted zone";

    private static ProvisionPart There(string kind, ZoneRecords zone, ZoneFacts? facts, EnvironmentNames names, KnownIds known) =>
        facts is { Ours: true, Tagged: false }
            ? ProvisionPart.There(kind, names.Zone, zone.Id.ToString(), [], new TagZone(known, zone.Id, names.Zone))
            : ProvisionPart.There(kind, names.Zone, zone.Id.ToString(), []);
}
