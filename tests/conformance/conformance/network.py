"""The VPC with what is in it, and the security group."""


def network(world):
    ec2, names, checks = world.ec2, world.names, world.checks
    vpc = ec2.create_vpc(CidrBlock="10.20.0.0/16", TagSpecifications=world.tags("vpc", names.base))["Vpc"]["VpcId"]
    ec2.get_waiter("vpc_available").wait(VpcIds=[vpc])
    for attribute in ("EnableDnsSupport", "EnableDnsHostnames"):
        ec2.modify_vpc_attribute(VpcId=vpc, **{attribute: {"Value": True}})
        read = ec2.describe_vpc_attribute(VpcId=vpc, Attribute=attribute[0].lower() + attribute[1:])
        checks.equal(f"network: {attribute} is on", read[attribute]["Value"], True)

    zones = [z["ZoneName"] for z in ec2.describe_availability_zones()["AvailabilityZones"]]
    checks.that("network: the region has two zones", len(zones) >= 2, f"found {zones}")
    gateway = ec2.create_internet_gateway(
        TagSpecifications=world.tags("internet-gateway", names.base))["InternetGateway"]["InternetGatewayId"]
    ec2.attach_internet_gateway(InternetGatewayId=gateway, VpcId=vpc)
    table = ec2.create_route_table(VpcId=vpc, TagSpecifications=world.tags("route-table", names.base))["RouteTable"]["RouteTableId"]
    ec2.create_route(RouteTableId=table, DestinationCidrBlock="0.0.0.0/0", GatewayId=gateway)

    for number, zone in enumerate(zones[:2], start=1):
        name = names.subnet(number)
        subnet = ec2.create_subnet(
            VpcId=vpc, CidrBlock=f"10.20.{number}.0/24", AvailabilityZone=zone,
            TagSpecifications=world.tags("subnet", name))["Subnet"]["SubnetId"]
        ec2.get_waiter("subnet_available").wait(SubnetIds=[subnet])
        ec2.modify_subnet_attribute(SubnetId=subnet, MapPublicIpOnLaunch={"Value": True})
        ec2.associate_route_table(RouteTableId=table, SubnetId=subnet)

    read = ec2.describe_subnets(SubnetIds=world.subnets())["Subnets"]
    checks.equal("network: the subnets lie in two zones", sorted(s["AvailabilityZone"] for s in read), sorted(zones[:2]))
    checks.that("network: instances in them get public addresses", all(s["MapPublicIpOnLaunch"] for s in read))
    filters = [{"Name": "association.subnet-id", "Values": world.subnets()}]
    tables = ec2.describe_route_tables(Filters=filters)["RouteTables"]
    checks.equal("network: both subnets are on the one table", [t["RouteTableId"] for t in tables], [table])
    routes = {r.get("DestinationCidrBlock"): r.get("GatewayId") for r in tables[0]["Routes"]}
    checks.equal("network: its routes", routes, {"10.20.0.0/16": "local", "0.0.0.0/0": gateway})
    attached = ec2.describe_internet_gateways(InternetGatewayIds=[gateway])["InternetGateways"][0]["Attachments"]
    checks.equal("network: the gateway is attached", [(a["VpcId"], a["State"]) for a in attached], [(vpc, "available")])


ANYWHERE = "0.0.0.0/0"
ADMIN = "203.0.113.7/32"


def security_group(world):
    ec2, names, checks = world.ec2, world.names, world.checks
    group = ec2.create_security_group(
        GroupName=names.environment, Description=f"Web servers of {names.domain}", VpcId=world.vpc(),
        TagSpecifications=world.tags("security-group", names.environment))["GroupId"]
    ec2.get_waiter("security_group_exists").wait(GroupIds=[group])
    rules = [_cidr("tcp", port, port, ANYWHERE) for port in (80, 443)]
    rules += [_cidr("tcp", port, port, ADMIN) for port in (22, 3389)] + [_cidr("icmp", 8, -1, ADMIN)]
    rules.append({"IpProtocol": "tcp", "FromPort": 3001, "ToPort": 3001, "UserIdGroupPairs": [{"GroupId": group}]})
    answer = ec2.authorize_security_group_ingress(GroupId=group, IpPermissions=rules)
    checks.equal("security group: AWS accepts the rules", answer["Return"], True)

    read = ec2.describe_security_groups(GroupIds=[group])["SecurityGroups"][0]
    found = sorted(_flat(p) for p in read["IpPermissions"])
    checks.equal("security group: the rules read back", found, sorted(_flat(p) for p in rules))
    checks.equal("security group: everything may leave", [_flat(p)[0] for p in read["IpPermissionsEgress"]], ["-1"])
    filters = [{"Name": "group-id", "Values": [group]}]
    listed = ec2.describe_security_group_rules(Filters=filters)["SecurityGroupRules"]
    checks.equal("security group: each rule has an id", len({r["SecurityGroupRuleId"] for r in listed}), 7)


def _cidr(protocol, first, last, cidr):
    return {"IpProtocol": protocol, "FromPort": first, "ToPort": last, "IpRanges": [{"CidrIp": cidr}]}


def _flat(permission):
    sources = [r["CidrIp"] for r in permission.get("IpRanges", [])]
    sources += [p["GroupId"] for p in permission.get("UserIdGroupPairs", [])]
    return permission["IpProtocol"], permission.get("FromPort", -1), permission.get("ToPort", -1), sorted(sources)
