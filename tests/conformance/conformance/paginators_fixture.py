"""Enough of everything for several small pages."""

import json

from . import dns
from .access import NAME, TRUST
from .fleet import USER_DATA, make_snapshot, register

SEVERAL = 6


def subnets(world):
    made = [world.ec2.create_subnet(
        VpcId=world.vpc(), CidrBlock=f"10.20.{100 + n}.0/24", TagSpecifications=world.tags("subnet", f"extra-{n}"))["Subnet"]["SubnetId"]
        for n in range(SEVERAL)]
    return world.subnets() + made


def route_tables(world):
    return [world.ec2.create_route_table(VpcId=world.vpc())["RouteTable"]["RouteTableId"] for _ in range(SEVERAL)]


def security_groups(world):
    return [world.ec2.create_security_group(GroupName=f"extra-{n}", Description="extra", VpcId=world.vpc())["GroupId"] for n in range(SEVERAL)]


def instances(world):
    """Each in a reservation of its own: pages count reservations."""
    image, subnet = world.image("v1"), world.subnets()[0]
    ids = [world.ec2.run_instances(ImageId=image, InstanceType="t3.small", SubnetId=subnet, MinCount=1, MaxCount=1)["Instances"][0]["InstanceId"]
           for _ in range(SEVERAL)]
    world.ec2.get_waiter("instance_running").wait(InstanceIds=ids)
    return ids


def images(world):
    snapshot = make_snapshot(world, f"{world.names.environment}-extra")
    return [register(world, f"{world.names.environment}-extra-{n}", snapshot) for n in range(SEVERAL)]


def snapshots(world):
    made = [make_snapshot(world, f"{world.names.environment}-extra-{n}") for n in range(SEVERAL)]
    return [snapshot for snapshot in made if snapshot]


def templates(world):
    data = {"ImageId": world.image("v1"), "UserData": USER_DATA}
    names = [f"{world.names.environment}-extra-{n}" for n in range(SEVERAL)]
    for name in names:
        world.ec2.create_launch_template(LaunchTemplateName=name, LaunchTemplateData=data)
    for _ in range(SEVERAL - 1):
        world.ec2.create_launch_template_version(LaunchTemplateName=names[0], LaunchTemplateData=data)
    return names, list(range(1, SEVERAL + 1))


def groups(world):
    names = [f"{world.names.environment}-extra-{n}" for n in range(SEVERAL)]
    for name in names:
        world.autoscaling.create_launch_configuration(LaunchConfigurationName=name, ImageId=world.image("v1"), InstanceType="t3.small")
        tags = [{"ResourceId": name, "ResourceType": "auto-scaling-group", "Key": key, "Value": name, "PropagateAtLaunch": False}
                for key in ("Name", "bluegreen:version")]
        world.autoscaling.create_auto_scaling_group(
            AutoScalingGroupName=name, LaunchConfigurationName=name, MinSize=0, MaxSize=0, VPCZoneIdentifier=world.subnets()[0], Tags=tags)
    return names, names


def policies(world):
    names, group = [f"extra-{n}" for n in range(SEVERAL)], world.names.group("v1")
    for name in names:
        world.autoscaling.put_scaling_policy(
            AutoScalingGroupName=group, PolicyName=name, PolicyType="SimpleScaling", AdjustmentType="ChangeInCapacity", ScalingAdjustment=1)
        world.autoscaling.put_scheduled_update_group_action(
            AutoScalingGroupName=group, ScheduledActionName=name, Recurrence="0 8 * * *", DesiredCapacity=2)
    return names, names


def applications(world):
    """Two load balancers; target groups, listeners and rules on the first; the group of v1 on every target group."""
    elbv2, names = world.elbv2, [f"extra-{n}" for n in range(SEVERAL)]
    groups = [elbv2.create_target_group(Name=name, Protocol="HTTP", Port=80, VpcId=world.vpc())["TargetGroups"][0]["TargetGroupArn"]
              for name in names]
    balancers = [elbv2.create_load_balancer(Name=name, Subnets=world.subnets()[:2])["LoadBalancers"][0]["LoadBalancerArn"] for name in names[:2]]
    actions = [{"Type": "forward", "TargetGroupArn": groups[0]}]
    listeners = [elbv2.create_listener(LoadBalancerArn=balancers[0], Protocol="HTTP", Port=8000 + n, DefaultActions=actions)["Listeners"][0]["ListenerArn"]
                 for n in range(SEVERAL)]
    for number in range(1, SEVERAL):
        elbv2.create_rule(ListenerArn=listeners[0], Priority=number, Actions=actions, Conditions=[{"Field": "path-pattern", "Values": [f"/{number}"]}])
    rules = [rule["RuleArn"] for rule in elbv2.describe_rules(ListenerArn=listeners[0])["Rules"]]
    world.autoscaling.attach_load_balancer_target_groups(AutoScalingGroupName=world.names.group("v1"), TargetGroupARNs=groups)
    return balancers, groups, listeners, rules


def zones(world):
    answers = [world.route53.create_hosted_zone(Name=f"extra-{n}.{world.names.domain}", CallerReference=f"{world.names.domain}-extra-{n}")
               for n in range(SEVERAL)]
    return [a["HostedZone"]["Id"] for a in answers]


def record_sets(world):
    """Simple ones, and weighted ones of one name and type: a page may end between those, too."""
    texts = [_record(f"extra-{n}.{world.names.zone}") for n in range(SEVERAL)]
    weighted = [{**_record(f"weighted.{world.names.zone}"), "SetIdentifier": f"set-{n}", "Weight": n} for n in range(5)]
    dns.submit(world, False, [{"Action": "CREATE", "ResourceRecordSet": r} for r in texts + weighted])
    return world.zone(private=False), [identity(r) for r in texts + weighted]


def identity(record):
    return record["Name"], record["Type"], record.get("SetIdentifier")


def roles(world):
    names = [f"{world.names.environment}-extra-{n}" for n in range(SEVERAL)]
    for name in names:
        world.iam.create_role(RoleName=name, AssumeRolePolicyDocument=json.dumps(TRUST))
        world.iam.create_instance_profile(InstanceProfileName=name)
        world.iam.add_role_to_instance_profile(InstanceProfileName=name, RoleName=name)
    allow = {"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": "s3:GetObject", "Resource": "*"}]}
    policies = [f"policy-{n}" for n in range(SEVERAL)]
    for policy in policies:
        world.iam.put_role_policy(RoleName=names[0], PolicyName=policy, PolicyDocument=json.dumps(allow))
    return [*names, NAME], policies


def alarms(world):
    names = [f"{world.names.environment}-extra-{n}" for n in range(SEVERAL)]
    for name in names:
        world.cloudwatch.put_metric_alarm(
            AlarmName=name, Namespace="AWS/EC2", MetricName="CPUUtilization", Statistic="Average", Period=60, EvaluationPeriods=1,
            Threshold=50, ComparisonOperator="GreaterThanThreshold")
    return names


def _record(name):
    return {"Name": name, "Type": "TXT", "TTL": 60, "ResourceRecords": [{"Value": '"extra"'}]}
