using BlueGreen.Configuration;
using BlueGreen.Guards;
using BlueGreen.Naming;

namespace BlueGreen.Provision;

/// <summary>The refusals of Provision: BG7nn.</summary>
internal static class ProvisionRefusals
{
    private const string NothingMade = "Nothing was made.";
    private const string RestMade = "What was made before it stays, and is found again.";

    public static Refusal KindNotMade(LoadBalancerKind kind) =>
        new(
            "BG701",
            $"Provision refused: it makes application and classic load balancers, and the settings name {kind}.",
            NothingMade,
            "Set loadBalancer.kind to Application or Classic."
        );

    public static Refusal RoleDoesNotFit(string role, string why) =>
        new(
            "BG702",
            $"Provision refused: IAM has {role} already, made by something else, and {why}.",
            NothingMade,
            "Name another one with names.role, which Provision then makes; or mend this one by hand: Provision changes none that it did not make."
        );

    public static Refusal PrivateZoneElsewhere(ZoneId zone, string vpc) =>
        new(
            "BG703",
            $"Provision refused: the private hosted zone {zone} does not answer in VPC {vpc}.",
            NothingMade,
            "Associate the zone with that VPC, name the zone that is meant with names.privateZoneId, or name the zone's VPC with names.vpc."
        );

    public static Refusal BelongsTo(string balancer, string environment) =>
        new(
            "BG704",
            $"Provision refused: {balancer} was made for {environment}.",
            NothingMade,
            "Give each environment load balancers of its own: names.loadBalancer1, names.loadBalancer2."
        );

    public static Refusal NoRoom(string vpc, int free, int needed) =>
        new(
            "BG705",
            $"Provision refused: VPC {vpc} has room for {free} of {needed} subnets.",
            NothingMade,
            "Name two subnets that exist with names.subnet1 and names.subnet2, or another VPC with names.vpc."
        );

    public static Refusal TooFewZones(int there, int needed) =>
        new(
            "BG706",
            $"Provision refused: the region offers {there} of {needed} availability zones for new subnets.",
            NothingMade,
            "Choose another region, or name two subnets that exist with names.subnet1 and names.subnet2."
        );

    public static Refusal ReferenceUsed(string zone, string reference) =>
        new(
            "BG707",
            $"Provision stopped: Route 53 has used the caller reference {reference} before and lists no hosted zone {zone} for it.",
            RestMade,
            "If a zone of that name was just made, run this again in a minute; if it was deleted, make the zone by hand and run this again."
        );

    public static Refusal NoAliasZone(LoadBalancerName balancer) =>
        new(
            "BG708",
            $"Provision stopped: the service does not tell the hosted zone id of load balancer {balancer}, which its alias records need.",
            RestMade,
            "Make one alias record that points at it by hand, then run this again: the id is then taken from there."
        );

    public static Refusal KeyFileUnreadable(string file) =>
        new(
            "BG709",
            $"Provision stopped: {file} is there and holds no RSA private key, so that the key pair can't be made from it.",
            RestMade,
            "Move that file away, or name another folder for keys."
        );

    public static Refusal HealthNotAsked(HealthProtocol protocol) =>
        new(
            "BG710",
            $"Provision refused: an application load balancer asks for health by HTTP or HTTPS, and the settings name {protocol}.",
            NothingMade,
            "Set health.protocol to Http or Https, or loadBalancer.kind to Classic."
        );
}
