namespace BlueGreen.LocalCloud.Ec2;

/// <summary>One kind of EC2 resource: how its ids begin, its type in tags, and its own family of error codes.</summary>
/// <param name="Prefix">What ids begin with, without the hyphen.</param>
/// <param name="TagType">The <c>ResourceType</c> of tag specifications and DescribeTags.</param>
/// <param name="ErrorCode">What comes before <c>.NotFound</c>.</param>
/// <param name="Missing">EC2's sentence for an unknown id; <c>{0}</c> is the id.</param>
internal sealed record ResourceKind(string Prefix, string TagType, string ErrorCode, string Missing)
{
    /// <summary>The code for an id that cannot be one. EC2 spells it as it does the other one, or otherwise: no rule tells which.</summary>
    public string MalformedCode { get; private init; } = ErrorCode + ".Malformed";

    public static readonly ResourceKind Vpc = new("vpc", "vpc", "InvalidVpcID", "The vpc ID '{0}' does not exist");

    public static readonly ResourceKind Subnet = new("subnet", "subnet", "InvalidSubnetID", "The subnet ID '{0}' does not exist");

    public static readonly ResourceKind RouteTable = new(
        "rtb",
        "route-table",
        "InvalidRouteTableID",
        "The routeTable ID '{0}' does not exist"
    )
    {
        MalformedCode = "InvalidRouteTableId.Malformed",
    };

    public static readonly ResourceKind InternetGateway = new(
        "igw",
        "internet-gateway",
        "InvalidInternetGatewayID",
        "The internetGateway ID '{0}' does not exist"
    )
    {
        MalformedCode = "InvalidInternetGatewayId.Malformed",
    };

    public static readonly ResourceKind NetworkAcl = new(
        "acl",
        "network-acl",
        "InvalidNetworkAclID",
        "The networkAcl ID '{0}' does not exist"
    )
    {
        MalformedCode = "InvalidNetworkAclId.Malformed",
    };

    public static readonly ResourceKind DhcpOptions = new(
        "dopt",
        "dhcp-options",
        "InvalidDhcpOptionID",
        "The dhcpOption ID '{0}' does not exist"
    )
    {
        MalformedCode = "InvalidDhcpOptionsId.Malformed",
    };

    public static readonly ResourceKind NetworkInterface = new(
        "eni",
        "network-interface",
        "InvalidNetworkInterfaceID",
        "The networkInterface ID '{0}' does not exist"
    )
    {
        MalformedCode = "InvalidNetworkInterfaceId.Malformed",
    };

    public static readonly ResourceKind SecurityGroup = new(
        "sg",
        "security-group",
        "InvalidGroup",
        "The security group '{0}' does not exist"
    )
    {
        MalformedCode = "InvalidGroupId.Malformed",
    };

    public static readonly ResourceKind SecurityGroupRule = new(
        "sgr",
        "security-group-rule",
        "InvalidSecurityGroupRuleId",
        "The security group rule ID '{0}' does not exist"
    );

    public static readonly ResourceKind KeyPair = new("key", "key-pair", "InvalidKeyPair", "The key pair '{0}' does not exist");

    public static readonly ResourceKind Image = new("ami", "image", "InvalidAMIID", "The image id '[{0}]' does not exist");

    public static readonly ResourceKind Snapshot = new("snap", "snapshot", "InvalidSnapshot", "The snapshot '{0}' does not exist.")
    {
        MalformedCode = "InvalidSnapshotID.Malformed",
    };

    public static readonly ResourceKind Volume = new("vol", "volume", "InvalidVolume", "The volume '{0}' does not exist.")
    {
        MalformedCode = "InvalidVolumeID.Malformed",
    };

    public static readonly ResourceKind Instance = new("i", "instance", "InvalidInstanceID", "The instance ID '{0}' does not exist");

    public static readonly ResourceKind LaunchTemplate = new(
        "lt",
        "launch-template",
        "InvalidLaunchTemplateId",
        "The specified launch template, with template ID {0}, does not exist."
    );

    public static readonly IReadOnlyList<ResourceKind> All =
    [
        Vpc,
        Subnet,
        RouteTable,
        InternetGateway,
        NetworkAcl,
        DhcpOptions,
        NetworkInterface,
        SecurityGroup,
        SecurityGroupRule,
        KeyPair,
        Image,
        Snapshot,
        Volume,
        Instance,
        LaunchTemplate,
    ];

    /// <summary>Whether an id has this kind's form: the prefix and 8 or 17 hexadecimal digits.</summary>
    public bool IsWellFormed(string id) =>
        id.StartsWith(Prefix + "-", StringComparison.Ordinal)
        && id.Length - Prefix.Length - 1 is 8 or 17
        && id.Skip(Prefix.Length + 1).All(char.IsAsciiHexDigitLower);
}
