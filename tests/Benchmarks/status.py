"""Prints with Boto3 what the target Status prints of an environment with classic load balancers: python3 status.py DOMAIN ENVIRONMENT.

Fair: one session, a client for each service that has a fact to give, no call that gives none, no sleep.
"""

import sys
from datetime import datetime, timezone
from urllib.parse import unquote

import boto3


def records(route53, zone):
    pages = route53.get_paginator("list_resource_record_sets").paginate(HostedZoneId=zone["Id"])
    return [record for page in pages for record in page["ResourceRecordSets"]]


def note(found, name):
    """The fields of the environment's record in a zone; empty where there is none."""
    values = [record["ResourceRecords"] for record in found if record["Name"] == name and record["Type"] == "TXT"]
    text = values[0][0]["Value"].replace('" "', "").strip('"') if values else ""
    return {key: unquote(value) for key, _, value in (field.partition("=") for field in text.split())}


def target(found, name):
    aliases = [record["AliasTarget"] for record in found if record["Name"] == name and "AliasTarget" in record]
    return aliases[0]["DNSName"].removeprefix("dualstack.").rstrip(".").lower() if aliases else None


def side(autoscaling_groups, elb, balancer):
    name = balancer["LoadBalancerName"]
    health = {state["InstanceId"]: state for state in elb.describe_instance_health(LoadBalancerName=name)["InstanceStates"]}
    group = next((group for group in autoscaling_groups if name in group["LoadBalancerNames"]), None)
    if group is None:
        return f"{name}: no group", []
    tags = {tag["Key"]: tag["Value"] for tag in group["Tags"]}
    serving = [
        instance["InstanceId"]
        for instance in group["Instances"]
        if instance["LifecycleState"] == "InService"
        and (state := health.get(instance["InstanceId"]))
        and state["State"] == "InService"
        and "in progress" not in state["Description"]
    ]
    head = (
        f"{name}: {tags.get('bluegreen:version', 'unknown version')} in {group['AutoScalingGroupName']}, "
        f"{len(serving)}/{group['DesiredCapacity']} healthy ({group['MinSize']} to {group['MaxSize']}), "
        f"made {group['CreatedTime']:%Y-%m-%d %H:%M:%S}, live at {tags.get('bluegreen:live-at', 'never')}"
    )
    return head, [
        f"  {instance['InstanceId']} {instance['LifecycleState']} {health.get(instance['InstanceId'], {}).get('Description', 'not registered')}"
        for instance in group["Instances"]
    ]


def main(domain, environment):
    session = boto3.Session()
    route53, elb, autoscaling = session.client("route53"), session.client("elb"), session.client("autoscaling")
    account = session.client("sts").get_caller_identity()["Account"]
    zones = [zone for zone in route53.list_hosted_zones_by_name(DNSName=domain + ".")["HostedZones"] if zone["Name"] == domain + "."]
    found = {bool(zone["Config"]["PrivateZone"]): records(route53, zone) for zone in zones}
    public, private = found[False], found[True]
    base = f"{domain.replace('.', '-')}-{environment}"
    balancers = elb.describe_load_balancers(LoadBalancerNames=[f"{base}-1", f"{base}-2"])["LoadBalancerDescriptions"]
    names = {balancer["DNSName"].lower(): balancer["LoadBalancerName"] for balancer in balancers}
    groups = [group for page in autoscaling.get_paginator("describe_auto_scaling_groups").paginate() for group in page["AutoScalingGroups"]]

    live = names.get(target(public, f"www.{domain}."))
    print(f"{environment} of {domain}, account {account}")
    for balancer in sorted(balancers, key=lambda one: one["LoadBalancerName"] != live):
        head, instances = side(groups, elb, balancer)
        print("live   " if balancer["LoadBalancerName"] == live else "staging", head)
        print(*instances, sep="\n", end="\n" if instances else "")
    for zone, found, hosts in (("public", public, ("www", "api")), ("private", private, ("www", "api", "www-staging", "api-staging"))):
        for host in hosts:
            print(f"{host}.{domain} ({zone}): {names.get(target(found, f'{host}.{domain}.'), 'none of the load balancers')}")
    lock, last = (note(zone, f"_bluegreen.{environment}.{domain}.") for zone in (public, private))
    held = lock.get("phase", "free") != "free" and datetime.fromisoformat(lock["lease"]) > datetime.now(timezone.utc)
    print("lock", f"{last.get('who')} on {last.get('where')} until {lock['lease']}" if held else "free")
    print("last switch", f"{last.get('last.from.version')} to {last.get('last.to.version')} at {last.get('last.at')}")


main(*sys.argv[1:])
