"""What Boto3 reads back of an environment, as JSON: facts only, for tests that hold a pipeline to its word."""

from . import dns
from .applications import targets_in_service
from .balancing import in_service


def state(world):
    sides = {_bare(lb["DNSName"]): lb["LoadBalancerName"] for lb in [*_load_balancers(world), *_applications(world)]}
    return {
        "domain": world.names.domain,
        "environment": world.names.environment,
        "account": world.sts.get_caller_identity()["Account"],
        "loadBalancers": {**{lb["LoadBalancerName"]: _load_balancer(world, lb["LoadBalancerName"]) for lb in _load_balancers(world)},
                          **{lb["LoadBalancerName"]: _application(world, lb) for lb in _applications(world)}},
        "groups": {g["AutoScalingGroupName"]: _group(g) for g in _groups(world)},
        "launchTemplates": _templates(world),
        "launchConfigurations": _configurations(world),
        "images": _images(world),
        "zones": {word: _zone(world, private, sides) for word, private in (("public", False), ("private", True))},
        "names": _names(world, sides),
    }


def _names(world, sides):
    """Host name to load balancer, as seen from the world and from within the VPC; null where nothing answers."""
    found = {}
    for word, private in (("public", False), ("private", True)):
        targets = {r["name"]: r.get("loadBalancer") for r in _zone(world, private, sides) if r["type"] == "A"}
        hosts = sorted({*world.names.live_hosts, *world.names.staging_hosts, *targets})
        found[word] = {host.rstrip("."): targets.get(host) for host in hosts}
    return found


def _load_balancers(world):
    wanted = {world.names.load_balancer(number) for number in (1, 2)}
    pages = world.elb.get_paginator("describe_load_balancers").paginate()
    return [lb for page in pages for lb in page["LoadBalancerDescriptions"] if lb["LoadBalancerName"] in wanted]


def _load_balancer(world, name):
    number = int(name[-1])
    instances = world.elb.describe_instance_health(LoadBalancerName=name)["InstanceStates"]
    return {"registered": sorted(i["InstanceId"] for i in instances), "inService": sorted(in_service(world, number))}


def _applications(world):
    wanted = {world.names.load_balancer(number) for number in (1, 2)}
    pages = world.elbv2.get_paginator("describe_load_balancers").paginate()
    return [lb for page in pages for lb in page["LoadBalancers"] if lb["LoadBalancerName"] in wanted]


def _application(world, balancer):
    groups = world.elbv2.describe_target_groups(LoadBalancerArn=balancer["LoadBalancerArn"])["TargetGroups"]
    arns = [g["TargetGroupArn"] for g in groups]
    health = [h for arn in arns for h in world.elbv2.describe_target_health(TargetGroupArn=arn)["TargetHealthDescriptions"]]
    return {"targetGroups": arns, "registered": sorted(h["Target"]["Id"] for h in health),
            "inService": sorted(i for arn in arns for i in targets_in_service(world, arn))}


def _groups(world):
    pages = world.autoscaling.get_paginator("describe_auto_scaling_groups").paginate()
    return [g for page in pages for g in page["AutoScalingGroups"] if _ours(world, g["AutoScalingGroupName"])]


def _group(group):
    template = group.get("LaunchTemplate") or {}
    tags = {t["Key"]: t["Value"] for t in group["Tags"]}
    return {
        "version": tags.get("bluegreen:version"),
        "tags": tags,
        "min": group["MinSize"], "max": group["MaxSize"], "desired": group["DesiredCapacity"],
        "loadBalancers": group["LoadBalancerNames"], "targetGroups": group["TargetGroupARNs"],
        "healthCheckType": group["HealthCheckType"], "healthCheckGracePeriod": group["HealthCheckGracePeriod"],
        "launchTemplate": template.get("LaunchTemplateName"), "launchTemplateVersion": template.get("Version"),
        "launchConfiguration": group.get("LaunchConfigurationName"),
        "suspended": sorted(p["ProcessName"] for p in group.get("SuspendedProcesses", [])),
        "instances": {i["InstanceId"]: {"state": i["LifecycleState"], "health": i["HealthStatus"]} for i in group["Instances"]},
    }


def _templates(world):
    pages = world.ec2.get_paginator("describe_launch_templates").paginate()
    found = [t for page in pages for t in page["LaunchTemplates"] if _ours(world, t["LaunchTemplateName"])]
    return {t["LaunchTemplateName"]: {"default": t["DefaultVersionNumber"], "latest": t["LatestVersionNumber"]} for t in found}


def _configurations(world):
    pages = world.autoscaling.get_paginator("describe_launch_configurations").paginate()
    found = [c for page in pages for c in page["LaunchConfigurations"] if _ours(world, c["LaunchConfigurationName"])]
    return {c["LaunchConfigurationName"]: {"image": c["ImageId"], "instanceType": c["InstanceType"]} for c in found}


def _images(world):
    found = world.ec2.describe_images(Owners=["self"])["Images"]
    return {i["ImageId"]: {"name": i.get("Name"), "state": i["State"], "tags": {t["Key"]: t["Value"] for t in i.get("Tags", [])}} for i in found}


def _zone(world, private, sides):
    """Nothing where the zone is missing, or there are several of the name."""
    try:
        records = dns.records(world, private)
    except LookupError:
        return []
    return [_record(r, sides) for r in records if r["Type"] not in ("SOA", "NS")]


def _record(record, sides):
    facts = {"name": record["Name"], "type": record["Type"]}
    if "AliasTarget" in record:
        target = record["AliasTarget"]["DNSName"]
        return {**facts, "alias": target, "loadBalancer": sides.get(_bare(target))}
    return {**facts, "ttl": record.get("TTL"), "values": [v["Value"] for v in record.get("ResourceRecords", [])]}


def _ours(world, name):
    return name.startswith(world.names.environment + "-")


def _bare(name):
    return name.lower().rstrip(".").removeprefix("dualstack.")
