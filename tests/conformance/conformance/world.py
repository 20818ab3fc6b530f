"""The endpoint, the names by convention, and what the steps share."""

import hashlib
import os
from functools import cached_property

import boto3
from botocore.exceptions import ClientError

from .checks import until


class Names:
    """The convention: periods become hyphens; a load balancer's name has at most 32 characters."""

    def __init__(self, domain, environment):
        self.domain = domain.rstrip(".")
        self.zone = self.domain + "."
        self.base = self.domain.replace(".", "-")
        self.environment = f"{self.base}-{environment}"
        self.live_hosts = [f"www.{self.zone}", f"api.{self.zone}"]
        self.staging_hosts = [f"www-staging.{self.zone}", f"api-staging.{self.zone}"]

    def subnet(self, number):
        return f"{self.base}-public-{number}"

    def load_balancer(self, number):
        return self._short(number)

    @property
    def application(self):
        """The application load balancer and its target group, beside the two classic ones."""
        return self._short("app")

    def _short(self, end):
        name = f"{self.environment}-{end}"
        if len(name) <= 32:
            return name
        digest = hashlib.sha256(self.environment.encode()).hexdigest()[:6]
        return f"{self.environment[:24 - len(str(end))]}-{digest}-{end}"

    def group(self, version):
        return f"{self.environment}-{version}"


class World:
    def __init__(self, endpoint, region, domain, environment, checks, referee, seconds):
        self.endpoint = endpoint
        self.region = region
        self.names = Names(domain, environment)
        self.checks = checks
        self.referee = referee
        self.seconds = seconds

    @cached_property
    def _session(self):
        # Any key is good for an endpoint that is not AWS; the environment's wins, for one that is.
        given = {} if os.environ.get("AWS_ACCESS_KEY_ID") else {
            "aws_access_key_id": "conformance", "aws_secret_access_key": "conformance"}
        return boto3.session.Session(region_name=self.region, **given)

    def _client(self, service):
        return self._session.client(service, endpoint_url=self.endpoint)

    ec2 = cached_property(lambda self: self._client("ec2"))
    autoscaling = cached_property(lambda self: self._client("autoscaling"))
    elb = cached_property(lambda self: self._client("elb"))
    elbv2 = cached_property(lambda self: self._client("elbv2"))
    route53 = cached_property(lambda self: self._client("route53"))
    iam = cached_property(lambda self: self._client("iam"))
    cloudwatch = cached_property(lambda self: self._client("cloudwatch"))
    sts = cached_property(lambda self: self._client("sts"))

    def until(self, what, probe):
        return until(what, probe, self.seconds)

    def tags(self, kind, name):
        return [{"ResourceType": kind, "Tags": [{"Key": "Name", "Value": name}]}]

    # What earlier steps made is always read back by name: each step can run in a process of its own.

    def vpc(self):
        return self._named("describe_vpcs", "Vpcs", self.names.base)["VpcId"]

    def subnets(self):
        return [self._named("describe_subnets", "Subnets", self.names.subnet(n))["SubnetId"] for n in (1, 2)]

    def security_group(self):
        filters = [{"Name": "group-name", "Values": [self.names.environment]}, {"Name": "vpc-id", "Values": [self.vpc()]}]
        return only(self.ec2.describe_security_groups(Filters=filters)["SecurityGroups"])["GroupId"]

    def image(self, version):
        filters = [{"Name": "name", "Values": [self.names.group(version)]}]
        return only(self.ec2.describe_images(Owners=["self"], Filters=filters)["Images"])["ImageId"]

    def load_balancer(self, number):
        name = self.names.load_balancer(number)
        return only(self.elb.describe_load_balancers(LoadBalancerNames=[name])["LoadBalancerDescriptions"])

    def group(self, version):
        name = self.names.group(version)
        return only(self.autoscaling.describe_auto_scaling_groups(AutoScalingGroupNames=[name])["AutoScalingGroups"])

    def zone(self, private):
        zones = self.route53.list_hosted_zones_by_name(DNSName=self.names.zone)["HostedZones"]
        return only([z for z in zones if z["Name"] == self.names.zone and z["Config"]["PrivateZone"] == private])["Id"]

    def _named(self, operation, key, name):
        answer = getattr(self.ec2, operation)(Filters=[{"Name": "tag:Name", "Values": [name]}])
        return only(answer[key])


def only(items):
    if len(items) != 1:
        raise LookupError(f"expected exactly one, found {len(items)}: {items}")
    return items[0]


def code_of(call):
    """The AWS error code that a call ends with, or None where it succeeds."""
    try:
        call()
    except ClientError as error:
        return error.response["Error"]["Code"]
    return None
