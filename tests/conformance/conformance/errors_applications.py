"""Application load balancers and target groups."""

from functools import partial

from . import applications
from .case import MOTO_DIFFERS, Case
from .errors_ec2 import UNKNOWN

ARN = "arn:aws:elasticloadbalancing:eu-west-1:123456789012"
NO_BALANCER = f"{ARN}:loadbalancer/app/unknown/0123456789abcdef"
NO_GROUP = f"{ARN}:targetgroup/unknown/0123456789abcdef"
NO_LISTENER = f"{ARN}:listener/app/unknown/0123456789abcdef/0123456789abcdef"
NO_RULE = f"{ARN}:listener-rule/app/unknown/0123456789abcdef/0123456789abcdef/0123456789abcdef"
CERTIFICATE = "arn:aws:iam::123456789012:role/no-certificate"


def cases(world):
    elbv2, name, subnets, vpc = world.elbv2, world.names.application, world.subnets(), world.vpc()
    balancer, group, listener = applications.make(world)
    forward = [{"Type": "forward", "TargetGroupArn": group}]
    create, listen = elbv2.create_load_balancer, partial(elbv2.create_listener, DefaultActions=forward)
    target_group = partial(elbv2.create_target_group, Protocol="HTTP", Port=80, VpcId=vpc)
    rule = partial(elbv2.create_rule, ListenerArn=listener, Conditions=[applications.RULE], Actions=forward)
    rule(Priority=7)
    return [
        Case("describe an unknown load balancer", "LoadBalancerNotFound", partial(elbv2.describe_load_balancers, Names=["unknown"])),
        Case("describe an unknown ARN", "LoadBalancerNotFound", partial(elbv2.describe_load_balancers, LoadBalancerArns=[NO_BALANCER])),
        Case("an ARN that is none", "ValidationError", partial(elbv2.describe_load_balancers, LoadBalancerArns=["unknown"]), MOTO_DIFFERS),
        Case("delete an unknown load balancer", None, partial(elbv2.delete_load_balancer, LoadBalancerArn=NO_BALANCER)),
        Case("the same load balancer again", None,
             partial(create, Name=name, Subnets=subnets, SecurityGroups=[world.security_group()], Tags=[{"Key": "Name", "Value": name}]), MOTO_DIFFERS),
        Case("name taken by a different one", "DuplicateLoadBalancerName", partial(create, Name=name, Subnets=subnets, Scheme="internal")),
        Case("one zone only", "ValidationError", partial(create, Name="bad", Subnets=subnets[:1]), MOTO_DIFFERS),
        Case("unknown subnet", "SubnetNotFound", partial(create, Name="bad", Subnets=[subnets[0], f"subnet-{UNKNOWN}"]), MOTO_DIFFERS),
        Case("name of 33 characters", "ValidationError", partial(create, Name="x" * 33, Subnets=subnets)),
        Case("name that begins with internal-", "ValidationError", partial(create, Name="internal-x", Subnets=subnets), MOTO_DIFFERS),
        Case("attributes of an unknown one", "LoadBalancerNotFound", partial(elbv2.describe_load_balancer_attributes, LoadBalancerArn=NO_BALANCER)),
        Case("an attribute that is none", "ValidationError",
             partial(elbv2.modify_load_balancer_attributes, LoadBalancerArn=balancer, Attributes=[{"Key": "none", "Value": "1"}]), MOTO_DIFFERS),
        Case("unknown target group", "TargetGroupNotFound", partial(elbv2.describe_target_groups, TargetGroupArns=[NO_GROUP])),
        Case("unknown target group by name", "TargetGroupNotFound", partial(elbv2.describe_target_groups, Names=["unknown"])),
        Case("target group of a different port", "DuplicateTargetGroupName", partial(target_group, Name=name, Port=8080)),
        Case("target group name that ends in a hyphen", "ValidationError", partial(target_group, Name="bad-")),
        Case("target group with a timeout above its interval", "ValidationError",
             partial(target_group, Name="bad", HealthCheckIntervalSeconds=5, HealthCheckTimeoutSeconds=10)),
        Case("delete a target group in use", "ResourceInUse", partial(elbv2.delete_target_group, TargetGroupArn=group)),
        Case("register an unknown instance", "InvalidTarget",
             partial(elbv2.register_targets, TargetGroupArn=group, Targets=[{"Id": f"i-{UNKNOWN}"}]), MOTO_DIFFERS),
        Case("deregister what is not registered", None,
             partial(elbv2.deregister_targets, TargetGroupArn=group, Targets=[{"Id": f"i-{UNKNOWN}"}]), MOTO_DIFFERS),
        Case("listeners of an unknown load balancer", "LoadBalancerNotFound",
             partial(elbv2.describe_listeners, LoadBalancerArn=NO_BALANCER), MOTO_DIFFERS),
        Case("unknown listener", "ListenerNotFound", partial(elbv2.describe_listeners, ListenerArns=[NO_LISTENER]), MOTO_DIFFERS),
        Case("port taken by a different listener", "DuplicateListener",
             partial(elbv2.create_listener, LoadBalancerArn=balancer, Protocol="HTTP", Port=80,
                     DefaultActions=[{"Type": "fixed-response", "FixedResponseConfig": {"StatusCode": "404"}}])),
        Case("HTTPS without a certificate", "ValidationError", partial(listen, LoadBalancerArn=balancer, Protocol="HTTPS", Port=443), MOTO_DIFFERS),
        Case("a certificate that is none", "CertificateNotFound",
             partial(listen, LoadBalancerArn=balancer, Protocol="HTTPS", Port=443, Certificates=[{"CertificateArn": CERTIFICATE}])),
        Case("forward to an unknown target group", "TargetGroupNotFound",
             partial(elbv2.create_listener, LoadBalancerArn=balancer, Protocol="HTTP", Port=81,
                     DefaultActions=[{"Type": "forward", "TargetGroupArn": NO_GROUP}]), MOTO_DIFFERS),
        Case("unknown rule", "RuleNotFound", partial(elbv2.describe_rules, RuleArns=[NO_RULE]), MOTO_DIFFERS),
        Case("a priority twice", "PriorityInUse", partial(rule, Priority=7)),
        Case("tags of an unknown target group", "TargetGroupNotFound", partial(elbv2.describe_tags, ResourceArns=[NO_GROUP])),
        Case("attach an unknown target group", "ValidationError",
             partial(world.autoscaling.attach_load_balancer_target_groups, AutoScalingGroupName=world.names.group("v1"),
                     TargetGroupARNs=[NO_GROUP]), MOTO_DIFFERS),
    ]
