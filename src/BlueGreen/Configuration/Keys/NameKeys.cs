using BlueGreen.Naming;

namespace BlueGreen.Configuration;

/// <summary>Names that differ from the convention.</summary>
internal static class NameKeys
{
    private static readonly SettingSection<NameOverrides> Section = new("names", s => s.Names, (s, v) => s with { Names = v });

    public static IReadOnlyList<Setting> All { get; } =
    [
        Section.Key("vpc", Of.Name(200), s => s.Vpc, (s, v) => s with { Vpc = v }, "The VPC, by its tag `Name`.") with
        {
            DefaultNote = "the domain with hyphens",
        },
        Section.Key(
            "subnet1",
            Of.Name(255),
            s => s.Subnet1,
            (s, v) => s with { Subnet1 = v },
            "The first public subnet, by its tag `Name`."
        ) with
        {
            DefaultNote = "the VPC's name and `-public-1`",
        },
        Section.Key(
            "subnet2",
            Of.Name(255),
            s => s.Subnet2,
            (s, v) => s with { Subnet2 = v },
            "The second public subnet, by its tag `Name`."
        ) with
        {
            DefaultNote = "the VPC's name and `-public-2`",
        },
        Section.Key("securityGroup", Of.Name(255), s => s.SecurityGroup, (s, v) => s with { SecurityGroup = v }, "The security group.") with
        {
            DefaultNote = "the domain with hyphens and the environment",
        },
        Section.Key(
            "role",
            Of.Text("name", "a name of 1-64 letters, digits and _+=,.@-", "^[A-Za-z0-9_+=,.@-]{1,64}$"),
            s => s.Role,
            (s, v) => s with { Role = v },
            "The IAM role and its instance profile."
        ) with
        {
            DefaultNote = "`webserver`",
        },
        Section.Key("keyPair", Of.Name(255), s => s.KeyPair, (s, v) => s with { KeyPair = v }, "The key pair.") with
        {
            DefaultNote = "the domain with hyphens and the environment",
        },
        Section.Key(
            "loadBalancer1",
            Of.Identifier<LoadBalancerName>("name"),
            s => s.LoadBalancer1,
            (s, v) => s with { LoadBalancer1 = v },
            "The first side's load balancer."
        ) with
        {
            DefaultNote = "the domain with hyphens and the environment, cut to fit, and `-1`",
        },
        Section.Key(
            "loadBalancer2",
            Of.Identifier<LoadBalancerName>("name"),
            s => s.LoadBalancer2,
            (s, v) => s with { LoadBalancer2 = v },
            "The second side's load balancer."
        ) with
        {
            DefaultNote = "the domain with hyphens and the environment, cut to fit, and `-2`",
        },
        Section.Key(
            "publicZoneId",
            Of.Identifier<ZoneId>("zone id"),
            s => s.PublicZoneId,
            (s, v) => s with { PublicZoneId = v },
            "The public hosted zone."
        ) with
        {
            DefaultNote = "the one public zone with the domain's name",
        },
        Section.Key(
            "privateZoneId",
            Of.Identifier<ZoneId>("zone id"),
            s => s.PrivateZoneId,
            (s, v) => s with { PrivateZoneId = v },
            "The private hosted zone."
        ) with
        {
            DefaultNote = "the one private zone of the VPC with the domain's name",
        },
        Section.Key(
            "group",
            Of.Text("name", "a name of 1-60 letters, digits, periods, underscores and hyphens", "^[A-Za-z0-9][A-Za-z0-9._-]{0,59}$"),
            s => s.Group,
            (s, v) => s with { Group = v },
            "What the names of groups, launch templates and launch configurations begin with, before the version."
        ) with
        {
            DefaultNote = "the domain with hyphens and the environment",
        },
    ];
}
