"""An application load balancer and a group on its target group, from the first call to the last; nothing of it is left."""

from .balancing import HEALTH
from .fleet import DESIRED, make_template
from .world import code_of

RULE = {"Field": "path-pattern", "Values": ["/api/*"]}


def application(world):
    arns = make(world)
    _read_back(world, arns)
    _rules(world, arns)
    _group(world, arns)
    remove(world, arns)


def make(world, name=None):
    """ARNs of a load balancer, its target group and its listener."""
    elbv2, name = world.elbv2, name or world.names.application
    health = dict(HealthCheckProtocol="HTTP", HealthCheckPort="3001", HealthCheckPath="/health", HealthCheckIntervalSeconds=HEALTH["Interval"],
                  HealthCheckTimeoutSeconds=HEALTH["Timeout"], HealthyThresholdCount=2, UnhealthyThresholdCount=2)
    group = elbv2.create_target_group(
        Name=name, Protocol="HTTP", Port=80, VpcId=world.vpc(), TargetType="instance", Tags=[{"Key": "Name", "Value": name}], **health)
    group_arn = group["TargetGroups"][0]["TargetGroupArn"]
    elbv2.modify_target_group_attributes(
        TargetGroupArn=group_arn, Attributes=[{"Key": "deregistration_delay.timeout_seconds", "Value": "5"}])
    balancer = elbv2.create_load_balancer(
        Name=name, Subnets=world.subnets(), SecurityGroups=[world.security_group()], Tags=[{"Key": "Name", "Value": name}])
    balancer_arn = balancer["LoadBalancers"][0]["LoadBalancerArn"]
    listener = elbv2.create_listener(
        LoadBalancerArn=balancer_arn, Protocol="HTTP", Port=80, DefaultActions=[{"Type": "forward", "TargetGroupArn": group_arn}])
    elbv2.get_waiter("load_balancer_available").wait(LoadBalancerArns=[balancer_arn])
    return balancer_arn, group_arn, listener["Listeners"][0]["ListenerArn"]


def _read_back(world, arns):
    elbv2, checks, (balancer_arn, group_arn, listener_arn) = world.elbv2, world.checks, arns
    balancer = elbv2.describe_load_balancers(Names=[world.names.application])["LoadBalancers"][0]
    checks.equal("application: its state", balancer["State"]["Code"], "active")
    checks.equal("application: its type and scheme", (balancer["Type"], balancer["Scheme"]), ("application", "internet-facing"))
    checks.equal("application: subnets", sorted(z["SubnetId"] for z in balancer["AvailabilityZones"]), sorted(world.subnets()))
    checks.equal("application: security group", balancer["SecurityGroups"], [world.security_group()])
    checks.that("application: the zone of its name is told", balancer.get("CanonicalHostedZoneId"), "CanonicalHostedZoneId is missing")
    attributes = _attributes(elbv2.describe_load_balancer_attributes(LoadBalancerArn=balancer_arn))
    checks.equal("application: idle timeout unless set", attributes["idle_timeout.timeout_seconds"], "60")

    group = elbv2.describe_target_groups(LoadBalancerArn=balancer_arn)["TargetGroups"][0]
    checks.equal("target group: its load balancer", group["LoadBalancerArns"], [balancer_arn])
    checks.equal("target group: its health check", (group["HealthCheckPort"], group["HealthCheckPath"], group["HealthCheckIntervalSeconds"]),
                 ("3001", "/health", HEALTH["Interval"]))
    attributes = _attributes(elbv2.describe_target_group_attributes(TargetGroupArn=group_arn))
    checks.equal("target group: deregistration delay", attributes["deregistration_delay.timeout_seconds"], "5")
    checks.equal("target group: nothing in it yet", elbv2.describe_target_health(TargetGroupArn=group_arn)["TargetHealthDescriptions"], [])
    tags = elbv2.describe_tags(ResourceArns=[balancer_arn, group_arn])["TagDescriptions"]
    checks.equal("application: tags", [t["Tags"] for t in tags], [[{"Key": "Name", "Value": world.names.application}]] * 2)

    listener = elbv2.describe_listeners(LoadBalancerArn=balancer_arn)["Listeners"][0]
    action = listener["DefaultActions"][0]
    checks.equal("listener: it forwards", (listener["ListenerArn"], action["Type"], action["TargetGroupArn"]), (listener_arn, "forward", group_arn))


def _rules(world, arns):
    elbv2, checks, (_, group_arn, listener_arn) = world.elbv2, world.checks, arns
    rule = elbv2.create_rule(
        ListenerArn=listener_arn, Priority=10, Conditions=[RULE], Actions=[{"Type": "forward", "TargetGroupArn": group_arn}])["Rules"][0]
    rules = elbv2.describe_rules(ListenerArn=listener_arn)["Rules"]
    checks.equal("rules: by priority, the default one last", [r["Priority"] for r in rules], ["10", "default"])
    elbv2.delete_rule(RuleArn=rule["RuleArn"])
    checks.equal("rules: one is gone", len(elbv2.describe_rules(ListenerArn=listener_arn)["Rules"]), 1)


def _group(world, arns):
    """The group registers what it launches, and lets each drain before it ends it."""
    autoscaling, elbv2, checks, group_arn = world.autoscaling, world.elbv2, world.checks, arns[1]
    name = world.names.group("application")
    template = make_template(world, name, world.image("v2"))
    autoscaling.create_auto_scaling_group(
        AutoScalingGroupName=name, LaunchTemplate={"LaunchTemplateId": template, "Version": "1"}, MinSize=0, MaxSize=4,
        DesiredCapacity=DESIRED, TargetGroupARNs=[group_arn], HealthCheckType="ELB", HealthCheckGracePeriod=120,
        VPCZoneIdentifier=",".join(world.subnets()))
    world.until("the group's targets are registered", lambda: len(_health(world, group_arn)) == DESIRED)
    elbv2.get_waiter("target_in_service").wait(TargetGroupArn=group_arn)
    world.until("the target group in service", lambda: _states(world, name) == [(group_arn, "InService")] or world.referee == "moto")
    group = world.group("application")
    checks.equal("application group: on exactly one target group", (group["TargetGroupARNs"], group["LoadBalancerNames"]), ([group_arn], []))
    ids = {i["InstanceId"] for i in group["Instances"]}
    checks.equal("application group: its instances are the targets", {h["Target"]["Id"] for h in _health(world, group_arn)}, ids)
    sources = autoscaling.describe_traffic_sources(AutoScalingGroupName=name)["TrafficSources"]
    checks.equal("application group: its traffic source", [(s["Identifier"], s["Type"]) for s in sources], [(group_arn, "elbv2")])

    autoscaling.update_auto_scaling_group(AutoScalingGroupName=name, MinSize=0, MaxSize=0, DesiredCapacity=0)
    world.until("no instance left", lambda: not world.group("application")["Instances"])
    checks.equal("application group: nothing in the target group", _health(world, group_arn), [])
    world.until("the group may go", lambda: code_of(lambda: autoscaling.delete_auto_scaling_group(AutoScalingGroupName=name))
                not in ("ScalingActivityInProgress", "ResourceInUse"))
    world.ec2.delete_launch_template(LaunchTemplateName=name)


def remove(world, arns):
    elbv2, checks, (balancer_arn, group_arn, _) = world.elbv2, world.checks, arns
    in_use = code_of(lambda: elbv2.delete_target_group(TargetGroupArn=group_arn))
    checks.equal("target group: refused while it is in use", in_use, "ResourceInUse")
    elbv2.delete_load_balancer(LoadBalancerArn=balancer_arn)
    elbv2.get_waiter("load_balancers_deleted").wait(LoadBalancerArns=[balancer_arn])
    elbv2.delete_target_group(TargetGroupArn=group_arn)
    gone = code_of(lambda: elbv2.describe_target_groups(TargetGroupArns=[group_arn]))
    checks.equal("target group: gone", gone, "TargetGroupNotFound")


def targets_in_service(world, group_arn):
    return {h["Target"]["Id"] for h in _health(world, group_arn) if h["TargetHealth"]["State"] == "healthy"}


def _health(world, group_arn):
    return world.elbv2.describe_target_health(TargetGroupArn=group_arn)["TargetHealthDescriptions"]


def _states(world, name):
    told = world.autoscaling.describe_load_balancer_target_groups(AutoScalingGroupName=name)["LoadBalancerTargetGroups"]
    return [(t["LoadBalancerTargetGroupARN"], t["State"]) for t in told]


def _attributes(answer):
    return {a["Key"]: a["Value"] for a in answer["Attributes"]}
