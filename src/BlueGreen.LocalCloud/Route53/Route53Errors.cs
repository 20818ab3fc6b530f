using BlueGreen.LocalCloud.Wire;

namespace BlueGreen.LocalCloud.Route53;

internal static class Route53Errors
{
    public static AwsException NoSuchHostedZone(string id) => new("NoSuchHostedZone", $"No hosted zone found with ID: {id}", 404);

    public static AwsException NoSuchChange(string id) => new("NoSuchChange", $"Could not find resource with ID: {id}", 404);

    public static AwsException NoSuchDelegationSet(string id) =>
        new("NoSuchDelegationSet", $"A reusable delegation set with the specified ID does not exist: {id}");

    public static AwsException HostedZoneAlreadyExists { get; } =
        new("HostedZoneAlreadyExists", "A hosted zone has already been created with the specified caller reference.", 409);

    public static AwsException HostedZoneNotEmpty { get; } =
        new("HostedZoneNotEmpty", "The specified hosted zone contains non-required resource record sets and so cannot be deleted.");

    public static AwsException ConflictingDomain(ZoneVpc vpc, string zoneId) =>
        new(
            "ConflictingDomainExists",
            $"The VPC {vpc.VpcId} in region {vpc.Region} has already been associated with the hosted zone {zoneId} with the same domain name."
        );

    public static AwsException InvalidVpc { get; } =
        new(
            "InvalidVPCId",
            "The VPC ID that you specified either isn't a valid ID or the current account is not authorized to access this VPC."
        );

    public static AwsException PublicZone { get; } =
        new("PublicZoneVPCAssociation", "You're trying to associate a VPC with a public hosted zone.");

    public static AwsException NotAssociated(ZoneVpc vpc, string zoneId) =>
        new("VPCAssociationNotFound", $"The VPC {vpc.VpcId} in region {vpc.Region} is not associated with the hosted zone {zoneId}.", 404);

    public static AwsException LastAssociation { get; } =
        new("LastVPCAssociation", "The VPC that you are trying to disassociate from the private hosted zone is the last one.");
}
