"""EC2: networks, groups of rules, images, keys, launch templates."""

from functools import partial

from .case import MOTO_DIFFERS, MOTO_SPOILS, Case
from .fleet import USER_DATA, register

UNKNOWN = "0123456789abcdef0"
RULE = [{"IpProtocol": "tcp", "FromPort": 80, "ToPort": 80, "IpRanges": [{"CidrIp": "0.0.0.0/0"}]}]
ABSENT = [{"IpProtocol": "tcp", "FromPort": 81, "ToPort": 81, "IpRanges": [{"CidrIp": "0.0.0.0/0"}]}]


def cases(world):
    return [*_network(world), *_security(world), *_images(world), *_templates(world)]


def _network(world):
    ec2, vpc, subnets = world.ec2, world.vpc(), world.subnets()
    gateway = ec2.describe_internet_gateways(Filters=[{"Name": "attachment.vpc-id", "Values": [vpc]}])["InternetGateways"][0]["InternetGatewayId"]
    table = ec2.describe_route_tables(Filters=[{"Name": "association.subnet-id", "Values": subnets}])["RouteTables"][0]["RouteTableId"]
    return [
        Case("describe an unknown VPC", "InvalidVpcID.NotFound", partial(ec2.describe_vpcs, VpcIds=[f"vpc-{UNKNOWN}"])),
        Case("describe an unknown subnet", "InvalidSubnetID.NotFound", partial(ec2.describe_subnets, SubnetIds=[f"subnet-{UNKNOWN}"])),
        Case("describe an unknown route table", "InvalidRouteTableID.NotFound",
             partial(ec2.describe_route_tables, RouteTableIds=[f"rtb-{UNKNOWN}"])),
        Case("describe an unknown gateway", "InvalidInternetGatewayID.NotFound",
             partial(ec2.describe_internet_gateways, InternetGatewayIds=[f"igw-{UNKNOWN}"])),
        Case("subnet in an unknown VPC", "InvalidVpcID.NotFound", partial(ec2.create_subnet, VpcId=f"vpc-{UNKNOWN}", CidrBlock="10.20.9.0/24")),
        Case("subnet outside its VPC", "InvalidSubnet.Range", partial(ec2.create_subnet, VpcId=vpc, CidrBlock="10.99.0.0/24")),
        Case("subnet over another", "InvalidSubnet.Conflict", partial(ec2.create_subnet, VpcId=vpc, CidrBlock="10.20.1.0/25")),
        Case("attach a gateway twice", "Resource.AlreadyAssociated",
             partial(ec2.attach_internet_gateway, InternetGatewayId=gateway, VpcId=vpc)),
        Case("route that is there", "RouteAlreadyExists",
             partial(ec2.create_route, RouteTableId=table, DestinationCidrBlock="0.0.0.0/0", GatewayId=gateway)),
        Case("route on an unknown table", "InvalidRouteTableID.NotFound",
             partial(ec2.create_route, RouteTableId=f"rtb-{UNKNOWN}", DestinationCidrBlock="0.0.0.0/0", GatewayId=gateway)),
        Case("delete an absent route", "InvalidRoute.NotFound",
             partial(ec2.delete_route, RouteTableId=table, DestinationCidrBlock="192.0.2.0/24")),
        Case("delete a table in use", "DependencyViolation", partial(ec2.delete_route_table, RouteTableId=table)),
        Case("delete an attached gateway", "DependencyViolation", partial(ec2.delete_internet_gateway, InternetGatewayId=gateway)),
        Case("delete a VPC in use", "DependencyViolation", partial(ec2.delete_vpc, VpcId=vpc)),
        Case("attribute of an unknown VPC", "InvalidVpcID.NotFound",
             partial(ec2.describe_vpc_attribute, VpcId=f"vpc-{UNKNOWN}", Attribute="enableDnsSupport")),
        Case("describe an unknown instance", "InvalidInstanceID.NotFound",
             partial(ec2.describe_instances, InstanceIds=[f"i-{UNKNOWN}"])),
        Case("terminate an unknown instance", "InvalidInstanceID.NotFound",
             partial(ec2.terminate_instances, InstanceIds=[f"i-{UNKNOWN}"])),
        Case("run an unknown image", "InvalidAMIID.NotFound",
             partial(ec2.run_instances, ImageId=f"ami-{UNKNOWN}", MinCount=1, MaxCount=1), MOTO_DIFFERS),
    ]


def _security(world):
    ec2, name, group, vpc = world.ec2, world.names.environment, world.security_group(), world.vpc()
    return [
        Case("describe an unknown security group", "InvalidGroup.NotFound", partial(ec2.describe_security_groups, GroupIds=[f"sg-{UNKNOWN}"])),
        Case("security group that is there", "InvalidGroup.Duplicate",
             partial(ec2.create_security_group, GroupName=name, Description="again", VpcId=vpc)),
        Case("rule that is there", "InvalidPermission.Duplicate",
             partial(ec2.authorize_security_group_ingress, GroupId=group, IpPermissions=RULE)),
        Case("rule of an unknown group", "InvalidGroup.NotFound",
             partial(ec2.authorize_security_group_ingress, GroupId=f"sg-{UNKNOWN}", IpPermissions=RULE)),
        Case("revoke an absent rule", "InvalidPermission.NotFound",
             partial(ec2.revoke_security_group_ingress, GroupId=group, IpPermissions=ABSENT)),
        Case("delete a security group in use", "DependencyViolation", partial(ec2.delete_security_group, GroupId=group), MOTO_SPOILS),
        Case("key pair that is there", "InvalidKeyPair.Duplicate", partial(ec2.create_key_pair, KeyName=name)),
        Case("describe an unknown key pair", "InvalidKeyPair.NotFound", partial(ec2.describe_key_pairs, KeyNames=["unknown"])),
        Case("delete an unknown key pair", None, partial(ec2.delete_key_pair, KeyName="unknown")),
    ]


def _images(world):
    ec2, name = world.ec2, world.names.group("v1")
    snapshots = ec2.describe_snapshots(OwnerIds=["self"], Filters=[{"Name": "tag:Name", "Values": [name]}])["Snapshots"]
    own = snapshots[0]["SnapshotId"] if snapshots else None
    rows = [
        Case("describe an unknown image", "InvalidAMIID.NotFound", partial(ec2.describe_images, ImageIds=[f"ami-{UNKNOWN}"])),
        Case("describe an image by no id", "InvalidAMIID.Malformed", partial(ec2.describe_images, ImageIds=["my-image"])),
        Case("deregister an unknown image", "InvalidAMIID.NotFound", partial(ec2.deregister_image, ImageId=f"ami-{UNKNOWN}")),
        Case("register a name that is taken", "InvalidAMIName.Duplicate", partial(register, world, name, own), MOTO_SPOILS),
        Case("register from an unknown snapshot", "InvalidSnapshot.NotFound",
             partial(register, world, f"{name}-unknown", f"snap-{UNKNOWN}"), MOTO_DIFFERS),
        Case("describe an unknown snapshot", "InvalidSnapshot.NotFound", partial(ec2.describe_snapshots, SnapshotIds=[f"snap-{UNKNOWN}"])),
        Case("delete an unknown snapshot", "InvalidSnapshot.NotFound", partial(ec2.delete_snapshot, SnapshotId=f"snap-{UNKNOWN}")),
    ]
    if own:
        rows.append(Case("delete the snapshot of an image", "InvalidSnapshot.InUse",
                         partial(ec2.delete_snapshot, SnapshotId=own), MOTO_SPOILS))
    return rows


def _templates(world):
    ec2, name = world.ec2, world.names.group("v1")
    data = {"ImageId": world.image("v1"), "UserData": USER_DATA}
    return [
        Case("launch template that is there", "InvalidLaunchTemplateName.AlreadyExistsException",
             partial(ec2.create_launch_template, LaunchTemplateName=name, LaunchTemplateData=data)),
        Case("describe an unknown template by name", "InvalidLaunchTemplateName.NotFoundException",
             partial(ec2.describe_launch_templates, LaunchTemplateNames=["unknown"])),
        Case("describe an unknown template by id", "InvalidLaunchTemplateId.NotFound",
             partial(ec2.describe_launch_templates, LaunchTemplateIds=[f"lt-{UNKNOWN}"]), MOTO_DIFFERS),
        Case("versions of an unknown template", "InvalidLaunchTemplateName.NotFoundException",
             partial(ec2.describe_launch_template_versions, LaunchTemplateName="unknown")),
        Case("version of an unknown template", "InvalidLaunchTemplateName.NotFoundException",
             partial(ec2.create_launch_template_version, LaunchTemplateName="unknown", LaunchTemplateData=data)),
        Case("delete an unknown template", "InvalidLaunchTemplateName.NotFoundException",
             partial(ec2.delete_launch_template, LaunchTemplateName="unknown"), MOTO_DIFFERS),
    ]
