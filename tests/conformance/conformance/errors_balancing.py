"""Classic load balancers."""

from functools import partial

from .balancing import HEALTH
from .case import MOTO_DIFFERS, Case
from .errors_ec2 import UNKNOWN

LISTENER = {"Protocol": "HTTP", "LoadBalancerPort": 80, "InstanceProtocol": "HTTP", "InstancePort": 80}
OTHER = {**LISTENER, "InstancePort": 8080}
CERTIFICATE = "arn:aws:iam::123456789012:role/no-certificate"
SECURE = {"Protocol": "HTTPS", "LoadBalancerPort": 443, "InstanceProtocol": "HTTP", "InstancePort": 80, "SSLCertificateId": CERTIFICATE}


def cases(world):
    elb, name, subnets = world.elb, world.names.load_balancer(1), world.subnets()
    instance = [{"InstanceId": f"i-{UNKNOWN}"}]
    create = partial(elb.create_load_balancer, Listeners=[LISTENER])
    check = partial(elb.configure_health_check, LoadBalancerName=name)
    return [
        Case("describe an unknown load balancer", "LoadBalancerNotFound", partial(elb.describe_load_balancers, LoadBalancerNames=["unknown"])),
        Case("attributes of an unknown one", "LoadBalancerNotFound",
             partial(elb.describe_load_balancer_attributes, LoadBalancerName="unknown"), MOTO_DIFFERS),
        Case("health of an unknown one", "LoadBalancerNotFound", partial(elb.describe_instance_health, LoadBalancerName="unknown")),
        Case("health check of an unknown one", "LoadBalancerNotFound",
             partial(elb.configure_health_check, LoadBalancerName="unknown", HealthCheck=HEALTH), MOTO_DIFFERS),
        Case("tags of an unknown one", "LoadBalancerNotFound", partial(elb.describe_tags, LoadBalancerNames=["unknown"])),
        Case("delete an unknown one", None, partial(elb.delete_load_balancer, LoadBalancerName="unknown")),
        Case("name taken by a different one", "DuplicateLoadBalancerName",
             partial(elb.create_load_balancer, LoadBalancerName=name, Subnets=subnets, Listeners=[OTHER])),
        Case("name of 33 characters", "ValidationError", partial(create, LoadBalancerName="x" * 33, Subnets=subnets), MOTO_DIFFERS),
        Case("unknown subnet", "SubnetNotFound", partial(create, LoadBalancerName="conformance-bad", Subnets=[f"subnet-{UNKNOWN}"]), MOTO_DIFFERS),
        Case("unknown security group", "InvalidSecurityGroup",
             partial(create, LoadBalancerName="conformance-bad", Subnets=subnets, SecurityGroups=[f"sg-{UNKNOWN}"]), MOTO_DIFFERS),
        Case("a certificate that is none", "CertificateNotFound",
             partial(elb.create_load_balancer_listeners, LoadBalancerName=name, Listeners=[SECURE]), MOTO_DIFFERS),
        Case("port taken by a different listener", "DuplicateListener",
             partial(elb.create_load_balancer_listeners, LoadBalancerName=name, Listeners=[OTHER])),
        Case("health target without a path", "ValidationError", partial(check, HealthCheck={**HEALTH, "Target": "HTTP:3001"}), MOTO_DIFFERS),
        Case("health timeout above its interval", "ValidationError",
             partial(check, HealthCheck={**HEALTH, "Interval": 5, "Timeout": 10}), MOTO_DIFFERS),
        Case("health of an unknown instance", "InvalidInstance",
             partial(elb.describe_instance_health, LoadBalancerName=name, Instances=instance), MOTO_DIFFERS),
        Case("register an unknown instance", "InvalidInstance",
             partial(elb.register_instances_with_load_balancer, LoadBalancerName=name, Instances=instance), MOTO_DIFFERS),
    ]
