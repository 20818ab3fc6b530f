"""Images, launch templates and groups: deploying a version to a side, and cleaning it away."""

from botocore.exceptions import ClientError

from .access import NAME as PROFILE
from .balancing import in_service
from .dns import side_of
from .world import code_of

DESIRED = 2
USER_DATA = "IyEvYmluL3NoCg=="  # "#!/bin/sh" in base 64


def image(world, version="v1"):
    ec2, checks = world.ec2, world.checks
    name = world.names.group(version)
    snapshot = make_snapshot(world, name)
    made = register(world, name, snapshot)
    ec2.create_tags(Resources=[made], Tags=[{"Key": "bluegreen:version", "Value": version}])
    ec2.get_waiter("image_available").wait(ImageIds=[made])
    read = ec2.describe_images(ImageIds=[made])["Images"][0]
    checks.equal(f"image {version}: available", read["State"], "available")
    checks.equal(f"image {version}: root device", (read["RootDeviceType"], read["RootDeviceName"]), ("ebs", "/dev/sda1"), wrong_on=("moto",))
    if snapshot:
        mapped = [m["Ebs"].get("SnapshotId") for m in read.get("BlockDeviceMappings", []) if "Ebs" in m]
        checks.equal(f"image {version}: its snapshot", mapped, [snapshot], wrong_on=("moto",))
    checks.equal(f"image {version}: its tag", read["Tags"], [{"Key": "bluegreen:version", "Value": version}])


def make_snapshot(world, name):
    """None where the endpoint knows no volumes: then an image has nothing to be registered from."""
    ec2 = world.ec2
    try:
        volume = ec2.create_volume(AvailabilityZone=f"{world.region}a", Size=8, TagSpecifications=world.tags("volume", name))["VolumeId"]
    except ClientError as error:
        if error.response["Error"]["Code"] != "InvalidAction":
            raise
        return None
    ec2.get_waiter("volume_available").wait(VolumeIds=[volume])
    snapshot = ec2.create_snapshot(VolumeId=volume, Description=name, TagSpecifications=world.tags("snapshot", name))["SnapshotId"]
    ec2.get_waiter("snapshot_completed").wait(SnapshotIds=[snapshot])
    ec2.delete_volume(VolumeId=volume)
    return snapshot


def register(world, name, snapshot):
    disk = {"VolumeSize": 8, "DeleteOnTermination": True, **({"SnapshotId": snapshot} if snapshot else {})}
    mapping = [{"DeviceName": "/dev/sda1", "Ebs": disk}]
    return world.ec2.register_image(
        Name=name, Architecture="x86_64", RootDeviceName="/dev/sda1", VirtualizationType="hvm", BlockDeviceMappings=mapping)["ImageId"]


def deploy(world, version, number):
    """A new template, and a new group from it on the load balancer of one side."""
    checks, name = world.checks, world.names.group(version)
    template = make_template(world, name, world.image(version))
    versions = world.ec2.describe_launch_template_versions(LaunchTemplateName=name)["LaunchTemplateVersions"]
    data = versions[0]["LaunchTemplateData"]
    checks.equal(f"deploy {version}: the template's version is a number", [v["VersionNumber"] for v in versions], [1])
    checks.equal(f"deploy {version}: the template's data", (data["ImageId"], data["UserData"], data["SecurityGroupIds"]),
                 (world.image(version), USER_DATA, [world.security_group()]))

    world.autoscaling.create_auto_scaling_group(
        AutoScalingGroupName=name, LaunchTemplate={"LaunchTemplateId": template, "Version": "1"},
        MinSize=1, MaxSize=4, DesiredCapacity=DESIRED, LoadBalancerNames=[world.names.load_balancer(number)],
        HealthCheckType="ELB", HealthCheckGracePeriod=120, VPCZoneIdentifier=",".join(world.subnets()),
        Tags=[_tag(name, "Name", name), _tag(name, "bluegreen:version", version)])
    world.until(f"{version} in service", lambda: serving(world, version, number) == DESIRED)

    group = world.group(version)
    checks.equal(f"deploy {version}: size", (group["MinSize"], group["MaxSize"], group["DesiredCapacity"]), (1, 4, DESIRED))
    checks.equal(f"deploy {version}: health checks", (group["HealthCheckType"], group["HealthCheckGracePeriod"]), ("ELB", 120))
    checks.equal(f"deploy {version}: launch template", (group["LaunchTemplate"]["LaunchTemplateId"], group["LaunchTemplate"]["Version"]), (template, "1"))
    checks.equal(f"deploy {version}: spread over the zones", len({i["AvailabilityZone"] for i in group["Instances"]}), 2, wrong_on=("moto",))
    states = world.autoscaling.describe_load_balancers(AutoScalingGroupName=name)["LoadBalancers"]
    checks.equal(f"deploy {version}: on exactly one load balancer",
                 [(s["LoadBalancerName"], s["State"]) for s in states], [(world.names.load_balancer(number), "InService")], wrong_on=("moto",))
    check_instances(world, version, group)


def check_instances(world, version, group):
    ids = [i["InstanceId"] for i in group["Instances"]]
    reservations = world.ec2.describe_instances(InstanceIds=ids)["Reservations"]
    instances = [i for r in reservations for i in r["Instances"]]
    tags = [{t["Key"]: t["Value"] for t in i["Tags"]} for i in instances]
    name = world.names.group(version)
    world.checks.equal(f"deploy {version}: instances run the image", {i["ImageId"] for i in instances}, {world.image(version)})
    world.checks.equal(f"deploy {version}: instances carry the group's name", {t["aws:autoscaling:groupName"] for t in tags}, {name})
    world.checks.equal(f"deploy {version}: instances carry the version", {t["bluegreen:version"] for t in tags}, {version})
    activities = world.autoscaling.describe_scaling_activities(AutoScalingGroupName=name)["Activities"]
    done = [a["StatusCode"] for a in activities]
    world.checks.equal(f"deploy {version}: a launch an instance is told", done, ["Successful"] * DESIRED, wrong_on=("moto",))


def serving(world, version, number):
    """Instances in service in the group AND in the load balancer."""
    healthy = {i["InstanceId"] for i in world.group(version)["Instances"]
               if i["LifecycleState"] == "InService" and i["HealthStatus"] == "Healthy"}
    return len(healthy & in_service(world, number))


def clean(world, version="v1"):
    """Deletes the group that staging still has, its template and its image, after it was drained."""
    autoscaling, ec2, checks = world.autoscaling, world.ec2, world.checks
    name = world.names.group(version)
    number = 3 - side_of(world, False, world.names.live_hosts[0])
    checks.equal(f"clean {version}: its group is staging's", world.group(version)["LoadBalancerNames"], [world.names.load_balancer(number)])
    refusal = f"clean {version}: refused while it has instances"
    if world.referee == "moto":
        checks.not_tried(refusal)
    else:
        checks.equal(refusal, code_of(lambda: autoscaling.delete_auto_scaling_group(AutoScalingGroupName=name)), "ResourceInUse")

    autoscaling.update_auto_scaling_group(AutoScalingGroupName=name, MinSize=0, MaxSize=0, DesiredCapacity=0)
    world.until("no instance left", lambda: not world.group(version)["Instances"])
    checks.equal(f"clean {version}: nothing behind staging", in_service(world, number), set())
    world.until("the group may go", lambda: code_of(lambda: autoscaling.delete_auto_scaling_group(AutoScalingGroupName=name))
                not in ("ScalingActivityInProgress", "ResourceInUse"))
    groups = lambda: autoscaling.describe_auto_scaling_groups(AutoScalingGroupNames=[name])["AutoScalingGroups"]
    world.until("the group is gone", lambda: not groups())
    ec2.delete_launch_template(LaunchTemplateName=name)
    gone = code_of(lambda: ec2.describe_launch_templates(LaunchTemplateNames=[name]))
    checks.equal(f"clean {version}: the template is gone", gone, "InvalidLaunchTemplateName.NotFoundException")

    old = world.image(version)
    filters = [{"Name": "tag:Name", "Values": [name]}]
    ec2.deregister_image(ImageId=old)
    for snapshot in ec2.describe_snapshots(OwnerIds=["self"], Filters=filters)["Snapshots"]:
        ec2.delete_snapshot(SnapshotId=snapshot["SnapshotId"])
    checks.equal(f"clean {version}: the image is gone", ec2.describe_images(Owners=["self"], Filters=[{"Name": "image-id", "Values": [old]}])["Images"], [])
    checks.equal(f"clean {version}: its snapshot is gone", ec2.describe_snapshots(OwnerIds=["self"], Filters=filters)["Snapshots"], [])


def make_template(world, name, image_id):
    data = {
        "ImageId": image_id, "InstanceType": "t3.small", "KeyName": world.names.environment, "UserData": USER_DATA,
        "SecurityGroupIds": [world.security_group()], "IamInstanceProfile": {"Name": PROFILE},
        "MetadataOptions": {"HttpTokens": "required"}, "Monitoring": {"Enabled": True}}
    answer = world.ec2.create_launch_template(
        LaunchTemplateName=name, LaunchTemplateData=data, TagSpecifications=world.tags("launch-template", name))
    return answer["LaunchTemplate"]["LaunchTemplateId"]


def _tag(group, key, value):
    return {"ResourceId": group, "ResourceType": "auto-scaling-group", "Key": key, "Value": value, "PropagateAtLaunch": True}
