"""IAM, STS and CloudWatch, as far as an environment needs them."""

import json
from datetime import datetime, timedelta, timezone
from functools import partial

from .access import NAME, TRUST
from .case import MOTO_DIFFERS, Case


def cases(world):
    iam, trust = world.iam, json.dumps(TRUST)
    until = datetime(2024, 1, 2, tzinfo=timezone.utc)
    statistics = partial(world.cloudwatch.get_metric_statistics, Namespace="AWS/ELB", MetricName="RequestCount", Statistics=["Sum"])
    return [
        Case("unknown role", "NoSuchEntity", partial(iam.get_role, RoleName="unknown")),
        Case("unknown profile", "NoSuchEntity", partial(iam.get_instance_profile, InstanceProfileName="unknown")),
        Case("role that is there", "EntityAlreadyExists", partial(iam.create_role, RoleName=NAME, AssumeRolePolicyDocument=trust)),
        Case("profile that is there", "EntityAlreadyExists", partial(iam.create_instance_profile, InstanceProfileName=NAME)),
        Case("role with a trust that is no JSON", "MalformedPolicyDocument",
             partial(iam.create_role, RoleName="conformance-bad", AssumeRolePolicyDocument="{"), MOTO_DIFFERS),
        Case("second role in a profile", "LimitExceeded",
             partial(iam.add_role_to_instance_profile, InstanceProfileName=NAME, RoleName=NAME)),
        Case("delete a role in a profile", "DeleteConflict", partial(iam.delete_role, RoleName=NAME)),
        Case("delete a profile with a role", "DeleteConflict", partial(iam.delete_instance_profile, InstanceProfileName=NAME)),
        Case("policy of an unknown role", "NoSuchEntity",
             partial(iam.put_role_policy, RoleName="unknown", PolicyName="p", PolicyDocument=trust)),
        Case("unknown policy of a role", "NoSuchEntity", partial(iam.get_role_policy, RoleName=NAME, PolicyName="unknown")),
        Case("statistics of a period of 7 s", "InvalidParameterValue",
             partial(statistics, StartTime=until - timedelta(hours=1), EndTime=until, Period=7), MOTO_DIFFERS),
        Case("statistics that end before they start", "InvalidParameterValue",
             partial(statistics, StartTime=until, EndTime=until - timedelta(hours=1), Period=60)),
    ]
