"""The role and instance profile that all environments of an account share, and the key pair of this one."""

import json

from .world import code_of

NAME = "webserver"
TRUST = {"Version": "2012-10-17", "Statement": [
    {"Effect": "Allow", "Principal": {"Service": "ec2.amazonaws.com"}, "Action": "sts:AssumeRole"}]}


def access(world):
    iam, ec2, checks = world.iam, world.ec2, world.checks
    if code_of(lambda: iam.get_role(RoleName=NAME)) == "NoSuchEntity":
        iam.create_role(RoleName=NAME, AssumeRolePolicyDocument=json.dumps(TRUST), Tags=[{"Key": "Name", "Value": NAME}])
    iam.get_waiter("role_exists").wait(RoleName=NAME)
    trusted = iam.get_role(RoleName=NAME)["Role"]["AssumeRolePolicyDocument"]
    checks.equal("access: the role trusts EC2", trusted["Statement"][0]["Principal"], {"Service": "ec2.amazonaws.com"})

    if code_of(lambda: iam.get_instance_profile(InstanceProfileName=NAME)) == "NoSuchEntity":
        iam.create_instance_profile(InstanceProfileName=NAME)
        iam.add_role_to_instance_profile(InstanceProfileName=NAME, RoleName=NAME)
    iam.get_waiter("instance_profile_exists").wait(InstanceProfileName=NAME)
    profile = iam.get_instance_profile(InstanceProfileName=NAME)["InstanceProfile"]
    checks.equal("access: the profile holds the role", [r["RoleName"] for r in profile["Roles"]], [NAME])
    account = world.sts.get_caller_identity()["Account"]
    checks.equal("access: its ARN names the account", profile["Arn"], f"arn:aws:iam::{account}:instance-profile/{NAME}")

    name = world.names.environment
    pair = ec2.create_key_pair(KeyName=name, TagSpecifications=world.tags("key-pair", name))
    checks.that("access: the private key is PEM", pair["KeyMaterial"].startswith("-----BEGIN "), "no PEM header")
    ec2.get_waiter("key_pair_exists").wait(KeyNames=[name])
    read = ec2.describe_key_pairs(KeyNames=[name])["KeyPairs"][0]
    checks.equal("access: the key pair reads back", (read["KeyPairId"], read["KeyFingerprint"]), (pair["KeyPairId"], pair["KeyFingerprint"]))
    checks.that("access: never with the private key", "KeyMaterial" not in read)
