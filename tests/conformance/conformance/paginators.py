"""Every paginator that Boto3 offers for the operations in use: with small pages it ends, and yields everything once."""

from collections import Counter
from itertools import islice

from . import paginators_fixture as fixture
from . import steps
from .case import Pages

MOST_PAGES = 500


def run(world):
    steps.run(world, steps.PREPARE)
    for row in [*_ec2(world), *_autoscaling(world), *_applications(world), *_others(world)]:
        _check(world, row)


def _check(world, row):
    name = f"{row.client.meta.service_model.service_name} {row.operation} by {row.size or 'its own size'}"
    pager = row.client.get_paginator(row.operation)
    paging = {"PageSize": row.size} if row.size else {}
    wrong_on = ("moto",) if row.moto == "differs" else ()
    try:
        pages = list(islice(pager.paginate(**row.parameters, PaginationConfig=paging), MOST_PAGES))
    except Exception as error:  # a page that Boto3 can't parse is a finding, and the next row still counts
        world.checks.that(name, False, f"{type(error).__name__}: {error}", wrong_on)
        return
    found = Counter(row.identity(item) for page in pages for item in _items(page, row))
    missing = sorted(str(i) for i in set(row.expected) - set(found))
    twice = sorted(str(i) for i, times in found.items() if times > 1)
    largest = max(len(_items(page, row)) for page in pages)
    held = len(pages) < MOST_PAGES and not missing and not twice
    world.checks.that(f"{name}: ends, and yields each of {len(row.expected)} once", held,
                      f"{len(pages)} pages, missing {missing}, twice {twice}", wrong_on)
    if row.size and len(row.expected) > row.size:
        world.checks.that(f"{name}: no page is larger", largest <= row.size, f"one has {largest}", ("moto",))


def _items(page, row):
    return page.get(row.items) or []


def _ec2(world):
    ec2, vpc = world.ec2, world.vpc()
    inside = [{"Name": "vpc-id", "Values": [vpc]}]
    templates, versions = fixture.templates(world)
    group = world.security_group()
    in_group = [{"Name": "group-id", "Values": [group]}]
    instances = fixture.instances(world)
    mine = [{"Name": "instance-id", "Values": instances}]
    names = [{"Name": "tag:Name", "Values": [world.names.base]}]
    snapshots = fixture.snapshots(world)
    extra = {"Filters": [{"Name": "snapshot-id", "Values": snapshots}]} if snapshots else {"OwnerIds": ["self"]}
    zone_subnets, tables, groups = fixture.subnets(world), fixture.route_tables(world), fixture.security_groups(world)
    template = {"LaunchTemplateName": templates[0]}
    gateway = ec2.describe_internet_gateways(Filters=names)["InternetGateways"][0]["InternetGatewayId"]
    rules = [r["SecurityGroupRuleId"] for r in ec2.describe_security_group_rules(Filters=in_group)["SecurityGroupRules"]]
    tagged = [{"Name": "resource-id", "Values": zone_subnets}]
    return [
        Pages(ec2, "describe_vpcs", {"Filters": names}, "Vpcs", _by("VpcId"), [vpc], 5),
        Pages(ec2, "describe_subnets", {"Filters": inside}, "Subnets", _by("SubnetId"), zone_subnets, 5),
        Pages(ec2, "describe_route_tables", {"Filters": inside}, "RouteTables", _by("RouteTableId"), tables, 5),
        Pages(ec2, "describe_internet_gateways", {"Filters": names}, "InternetGateways", _by("InternetGatewayId"), [gateway], 5),
        Pages(ec2, "describe_security_groups", {"Filters": inside}, "SecurityGroups", _by("GroupId"), groups, 5),
        Pages(ec2, "describe_security_group_rules", {"Filters": in_group}, "SecurityGroupRules", _by("SecurityGroupRuleId"), rules, 5),
        Pages(ec2, "describe_instances", {"Filters": mine}, "Reservations", lambda r: r["Instances"][0]["InstanceId"], instances, 5),
        Pages(ec2, "describe_instance_status", {"IncludeAllInstances": True}, "InstanceStatuses", _by("InstanceId"), instances, 5),
        Pages(ec2, "describe_tags", {"Filters": tagged}, "Tags", _by("ResourceId"), zone_subnets, 5),
        Pages(ec2, "describe_images", {"Owners": ["self"]}, "Images", _by("ImageId"), fixture.images(world), 2),
        Pages(ec2, "describe_snapshots", extra, "Snapshots", _by("SnapshotId"), snapshots, 5),
        Pages(ec2, "describe_launch_templates", {}, "LaunchTemplates", _by("LaunchTemplateName"), templates, 2, "differs"),
        Pages(ec2, "describe_launch_template_versions", template, "LaunchTemplateVersions", _by("VersionNumber"), versions, 2, "differs"),
    ]


def _autoscaling(world):
    scaling = world.autoscaling
    groups, configurations = fixture.groups(world)
    busy = {"AutoScalingGroupName": world.names.group("v1")}
    policies, schedules = fixture.policies(world)
    activities = [a["ActivityId"] for a in scaling.describe_scaling_activities(**busy)["Activities"]]
    instances = [i["InstanceId"] for i in world.group("v1")["Instances"]]
    of_groups = {"Filters": [{"Name": "auto-scaling-group", "Values": groups}]}
    keys = [(g, key) for g in groups for key in ("Name", "bluegreen:version")]
    return [
        Pages(scaling, "describe_auto_scaling_groups", {}, "AutoScalingGroups", _by("AutoScalingGroupName"), groups, 2),
        Pages(scaling, "describe_launch_configurations", {}, "LaunchConfigurations", _by("LaunchConfigurationName"), configurations, 2),
        Pages(scaling, "describe_auto_scaling_instances", {}, "AutoScalingInstances", _by("InstanceId"), instances, 1),
        Pages(scaling, "describe_scaling_activities", busy, "Activities", _by("ActivityId"), activities, 1),
        Pages(scaling, "describe_policies", busy, "ScalingPolicies", _by("PolicyName"), policies, 2),
        Pages(scaling, "describe_scheduled_actions", busy, "ScheduledUpdateGroupActions", _by("ScheduledActionName"), schedules, 2),
        Pages(scaling, "describe_tags", of_groups, "Tags", lambda t: (t["ResourceId"], t["Key"]), keys, 2),
        Pages(scaling, "describe_load_balancers", busy, "LoadBalancers", _by("LoadBalancerName"), [world.names.load_balancer(1)], 1),
    ]


def _applications(world):
    elbv2, busy = world.elbv2, {"AutoScalingGroupName": world.names.group("v1")}
    balancers, groups, listeners, rules = fixture.applications(world)
    one, of_listener = {"LoadBalancerArn": balancers[0]}, {"ListenerArn": listeners[0]}
    return [
        Pages(elbv2, "describe_load_balancers", {}, "LoadBalancers", _by("LoadBalancerArn"), balancers, 1),
        Pages(elbv2, "describe_target_groups", {}, "TargetGroups", _by("TargetGroupArn"), groups, 2),
        Pages(elbv2, "describe_listeners", one, "Listeners", _by("ListenerArn"), listeners, 2, "differs"),
        Pages(elbv2, "describe_rules", of_listener, "Rules", _by("RuleArn"), rules, 2, "differs"),
        Pages(elbv2, "describe_account_limits", {}, "Limits", _by("Name"), ["target-groups"], None, "differs"),
        Pages(world.autoscaling, "describe_load_balancer_target_groups", busy, "LoadBalancerTargetGroups",
              _by("LoadBalancerTargetGroupARN"), groups, 2, "differs"),
    ]


def _others(world):
    route53, iam = world.route53, world.iam
    zone, wanted = fixture.record_sets(world)
    roles, policies = fixture.roles(world)
    role = {"RoleName": roles[0]}
    balancers = [world.names.load_balancer(n) for n in (1, 2)]
    return [
        Pages(world.elb, "describe_load_balancers", {}, "LoadBalancerDescriptions", _by("LoadBalancerName"), balancers, 1),
        Pages(route53, "list_hosted_zones", {}, "HostedZones", _by("Id"), fixture.zones(world), 2),
        Pages(route53, "list_resource_record_sets", {"HostedZoneId": zone}, "ResourceRecordSets", fixture.identity, wanted, 2, "differs"),
        Pages(iam, "list_roles", {}, "Roles", _by("RoleName"), roles, 2),
        Pages(iam, "list_instance_profiles", {}, "InstanceProfiles", _by("InstanceProfileName"), roles, 2),
        Pages(iam, "list_instance_profiles_for_role", role, "InstanceProfiles", _by("InstanceProfileName"), [roles[0]], 2),
        Pages(iam, "list_role_policies", role, "PolicyNames", lambda name: name, policies, 2),
        Pages(iam, "list_attached_role_policies", role, "AttachedPolicies", _by("PolicyName"), [], 2),
        Pages(world.cloudwatch, "describe_alarms", {}, "MetricAlarms", _by("AlarmName"), fixture.alarms(world), 2),
        Pages(world.cloudwatch, "list_metrics", {"Namespace": "AWS/ELB"}, "Metrics", str, [], None),
    ]


def _by(key):
    return lambda item: item[key]
