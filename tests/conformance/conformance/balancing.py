"""The two load balancers, one a side."""

HEALTH = {"Target": "HTTP:3001/health", "Interval": 10, "Timeout": 5, "HealthyThreshold": 2, "UnhealthyThreshold": 2}
ATTRIBUTES = {
    "CrossZoneLoadBalancing": {"Enabled": True},
    "ConnectionDraining": {"Enabled": True, "Timeout": 60},
    "ConnectionSettings": {"IdleTimeout": 60},
}


def load_balancers(world):
    elb, names, checks = world.elb, world.names, world.checks
    subnets, group = world.subnets(), world.security_group()
    for number in (1, 2):
        name = names.load_balancer(number)
        answer = elb.create_load_balancer(
            LoadBalancerName=name, Subnets=subnets, SecurityGroups=[group],
            Listeners=[{"Protocol": "HTTP", "LoadBalancerPort": 80, "InstanceProtocol": "HTTP", "InstancePort": 80}],
            Tags=[{"Key": "Name", "Value": name}])
        elb.configure_health_check(LoadBalancerName=name, HealthCheck=HEALTH)
        before = elb.describe_load_balancer_attributes(LoadBalancerName=name)["LoadBalancerAttributes"]
        off = (before["CrossZoneLoadBalancing"]["Enabled"], before["ConnectionDraining"]["Enabled"])
        checks.equal(f"load balancer {number}: cross-zone and draining are off unless set", off, (False, False))
        elb.modify_load_balancer_attributes(LoadBalancerName=name, LoadBalancerAttributes=ATTRIBUTES)

        read = world.load_balancer(number)
        checks.equal(f"load balancer {number}: its name for the DNS", read["DNSName"], answer["DNSName"])
        checks.equal(f"load balancer {number}: health", read["HealthCheck"], HEALTH)
        checks.equal(f"load balancer {number}: subnets", sorted(read["Subnets"]), sorted(subnets))
        checks.equal(f"load balancer {number}: security group", read["SecurityGroups"], [group])
        ports = [(l["Listener"]["Protocol"], l["Listener"]["LoadBalancerPort"]) for l in read["ListenerDescriptions"]]
        checks.equal(f"load balancer {number}: listeners", ports, [("HTTP", 80)])
        checks.that(f"load balancer {number}: the zone of its name is told", read.get("CanonicalHostedZoneNameID"),
                    "CanonicalHostedZoneNameID is missing", wrong_on=("moto",))
        found = elb.describe_load_balancer_attributes(LoadBalancerName=name)["LoadBalancerAttributes"]
        checks.equal(f"load balancer {number}: attributes", {key: found[key] for key in ATTRIBUTES}, ATTRIBUTES)
        tags = elb.describe_tags(LoadBalancerNames=[name])["TagDescriptions"][0]["Tags"]
        checks.equal(f"load balancer {number}: tags", tags, [{"Key": "Name", "Value": name}])
        empty = elb.describe_instance_health(LoadBalancerName=name)["InstanceStates"]
        checks.equal(f"load balancer {number}: nothing behind it yet", empty, [])


def in_service(world, number):
    """A draining instance is told as InService too: only its description tells it apart."""
    states = world.elb.describe_instance_health(LoadBalancerName=world.names.load_balancer(number))["InstanceStates"]
    return {s["InstanceId"] for s in states
            if s["State"] == "InService" and "deregistration" not in s.get("Description", "").lower()}
